#pragma once
#include <QString>

#include "core/prediction/model_package.h"

namespace milepost {

// The model card as HTML for QTextDocument, in the running language: what it predicts, on whom it was fitted, how well
// it did on cohorts it had not seen (with baselines beside it), who was missed by group, what it cannot tell, when it
// expires, its gate. Generated from the package alone, never typed.
QString model_card_html(const ModelPackage&, const PublicKey& signer);
QString model_card_text(const ModelPackage&, const PublicKey& signer);  // the same, plain, for the command line

}  // namespace milepost
