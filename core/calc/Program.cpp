#include "core/calc/Program.h"

#include <bit>
#include <mutex>
#include <unordered_map>

#include "core/calc/ProgramBuilder.h"

namespace juesuan::calc
{

Program::Program(const Profile &profile) : m_profile(&profile)
{
    int first = 0;
    for (const Form &form : m_profile->forms) {
        m_firstBlock.push_back(first);
        first += static_cast<int>(form.blocks.size());
    }
    codes = codesOf(*m_profile);
    for (std::size_t code = 0; code < codes.size(); ++code) {
        codeRows.push_back(derivedRowId(codes[code]));
        m_codeByText.insert(codes[code], static_cast<Code>(code));
    }
    m_rowMask = std::bit_ceil(2 * codes.size() + 2) - 1;
    m_codeByRow.assign(m_rowMask + 1, kNoCode);
    for (std::size_t code = 0; code < codes.size(); ++code) {
        std::size_t at = codeRows[code] >> 1 & m_rowMask;
        while (m_codeByRow[at] != kNoCode)
            at = (at + 1) & m_rowMask;
        m_codeByRow[at] = static_cast<Code>(code);
    }
    ProgramBuilder(*this).build();
}

std::shared_ptr<const Program> Program::of(const ProfilePtr &profile)
{
    // A profile never changes, so that its program is a property of it, and lives as long. It is kept here
    // and not in Profile, which knows nothing of calculation.
    struct Known {
        std::weak_ptr<const Profile> profile;
        std::shared_ptr<const Program> program;
    };
    static std::mutex mutex;
    static std::unordered_map<const Profile *, Known> known;
    const std::lock_guard<std::mutex> lock(mutex);
    if (const auto it = known.find(profile.get()); it != known.end() && !it->second.profile.expired())
        return it->second.program;
    std::erase_if(known, [](const auto &entry) { return entry.second.profile.expired(); });
    Known &entry = known[profile.get()];
    entry = {profile, std::make_shared<const Program>(*profile)};
    return entry.program;
}

} // namespace juesuan::calc
