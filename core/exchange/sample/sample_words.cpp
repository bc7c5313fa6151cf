#include "core/exchange/sample/sample_words.h"

#include "core/exchange/sample/sample_random.h"

namespace milepost {
namespace {

constexpr std::string_view strengths[] = {
    "I am good at {skill} and I can explain it to other people.",
    "People say I'm a good listener. I also like {interest}.",
    "I don't give up when something is hard, like when I was learning {interest}.",
    "I help my little cousins with homework, so I am patient.",
    "I speak two languages and I translate for my grandmother.",
    "I'm good at {skill}. Ask me about {interest}!",
    "I notice when somebody is left out and I talk to them.",
    "I work well in groups because I keep everybody on the task.",
    "I can fix things. Last summer I fixed my uncle's bike.",
    "My friends come to me for advice.",
    "I'm on time for practice every day and my coach trusts me.",
    "I am creative, mostly with {interest}.",
    "I learn fast when I see an example first.",
    "I ask a lot of questions, and I think that's a strength.",
    "I'm really good at {skill} when I have quiet.",
    "I have taken care of my brothers since sixth grade. I am responsible.",
    "I make people laugh, but I know when to be serious.",
    "I remember details, names and dates.",
    "I taught myself {interest} from videos.",
    "I like to be the one who starts. I'm not scared to go first.",
};
constexpr std::string_view helps[] = {
    "It helps me when the teacher shows one problem and then we do one together.",
    "Please write the homework on the board, not only say it.",
    "I learn best when I can work with a partner.",
    "When I'm quiet it means that I'm thinking. Give me a minute.",
    "Sitting near the front helps me focus.",
    "It helps when I can come in at lunch and ask questions.",
    "I like it when teachers tell me what I did right first.",
    "I take the bus for an hour, so mornings are hard for me.",
    "Music in my headphones helps me when I write.",
    "Being able to fix my test and see what I got wrong.",
    "When we do projects about real things, like {interest}.",
    "Read the directions out loud, please.",
    "I need to know why we are learning it.",
    "Having my notes during quizzes made a big difference last year.",
};
constexpr std::string_view hopes[] = {
    "I want an A in {subject} by January.",
    "I want to be proud of passing all my classes the first time.",
    "I'm going to join the {club}.",
    "I want to be the first in my family to go to a university.",
    "I hope I make the team and keep my grades up.",
    "I want to present in front of the class without being nervous.",
    "I want to read a whole book in English and like it.",
    "I'd like to turn in every assignment this semester.",
    "I want to meet people outside my middle school group.",
    "I hope to understand {subject} better than last year.",
    "I want to come to school every day until winter break.",
    "I want to try out for the {club}, even if I don't get in.",
};
constexpr std::string_view skills[] = {"math",     "drawing",           "writing",
                                       "cooking",  "organizing things", "soccer",
                                       "coding",   "singing",           "science experiments",
                                       "debating", "braiding hair",     "building things"};
constexpr std::string_view interests[] = {"playing the guitar", "folklórico", "robots",        "baking",  "anime",
                                          "basketball",         "gardening",  "video editing", "skating", "photography",
                                          "making beats",       "chess",      "lowriders"};
constexpr std::string_view subjects[] = {"Algebra", "English", "Biology", "World History", "Spanish"};
constexpr std::string_view clubs[] = {
    "robotics club", "MEChA",    "Black Student Union", "drama club", "cross-country team",
    "marching band", "yearbook", "Filipino club",       "debate team"};

template <std::size_t N>
void fill(std::string& text, std::string_view mark, SampleRandom& random, const std::string_view (&words)[N]) {
  if (const std::size_t at = text.find(mark); at != std::string::npos)
    text.replace(at, mark.size(), random.pick(words));
}

}  // namespace

SampleAnswer sample_voice(SampleRandom& random, int which) {
  static constexpr std::string_view prompts[sample_prompts] = {"What are you good at that your teachers should know?",
                                                               "What helps you learn?",
                                                               "What do you want to be proud of by January?"};
  std::string answer(which == 0 ? random.pick(strengths) : which == 1 ? random.pick(helps) : random.pick(hopes));
  fill(answer, "{skill}", random, skills);
  fill(answer, "{interest}", random, interests);
  fill(answer, "{subject}", random, subjects);
  fill(answer, "{club}", random, clubs);
  return {prompts[which], std::move(answer)};
}

}  // namespace milepost
