#include "ui/shell/school_loader.h"

#include "core/store/school_file.h"
#include "ui/shared/task_strip.h"

namespace milepost {

SchoolLoader::SchoolLoader(TaskStrip* strip, QObject* parent) : QObject(parent), strip_(strip) {}

void SchoolLoader::look(const SchoolFile* file) {
  strip_->run(
      tr("Looking at the records…"),
      [file](const Task& task) -> Result<std::shared_ptr<const SchoolSnapshot>> {
        Result<std::unique_ptr<SchoolFile>> own = file->connect(Access::ReadOnly);
        if (!own) return own.error();
        return look_at_school(**own, file->clock().today(), task);
      },
      [this, file](Result<std::shared_ptr<const SchoolSnapshot>> seen) {
        if (!seen) return emit failed(seen.error().sentence);
        emit looked(*seen);
        if (!(*seen)->prediction.students.isEmpty()) look_back(file, *seen);
      });
}

void SchoolLoader::look_back(const SchoolFile* file, std::shared_ptr<const SchoolSnapshot> school) {
  strip_->run(
      tr("Looking at earlier chances…"),
      [file, as_of = school->context.as_of](const Task& task) -> Result<LandmarkChances> {
        Result<std::unique_ptr<SchoolFile>> own = file->connect(Access::ReadOnly);
        if (!own) return own.error();
        return landmark_chances(**own, as_of, task);
      },
      [this, school](Result<LandmarkChances> chances) {
        if (!chances) return emit failed(chances.error().sentence);
        auto fuller = std::make_shared<SchoolSnapshot>(*school);
        fuller->chances = chances.take();
        emit looked(fuller);
      });
}

void SchoolLoader::stop() { strip_->cancel_and_wait(); }

bool SchoolLoader::busy() const { return strip_->busy(); }

}  // namespace milepost
