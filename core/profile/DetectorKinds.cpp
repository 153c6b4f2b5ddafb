#include "core/profile/DetectorKinds.h"

#include <algorithm>

namespace juesuan
{

const std::vector<DetectorKind> &detectorKinds()
{
    const auto words = [](const char *text) {
        return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    };
    const auto kind = [&](const char *use, const char *needs, const char *takes) {
        return DetectorKind{QString::fromLatin1(use), words(needs), words(takes)};
    };
    static const std::vector<DetectorKind> kKinds = {
        kind("unit_slip", "ratio", "spread"),
        kind("digit_slip", "shifts", ""),
        kind("counted_in", "total others", "because"),
        kind("left_out", "", ""),
        kind("wrong_line", "lines", "never"),
        kind("bad_code", "", ""),
        kind("duplicate_code", "", ""),
        kind("unknown_code", "", ""),
        kind("name_differs", "", ""),
        kind("no_detail", "", ""),
        kind("header_blank", "field", ""),
        kind("proposal_differs", "", ""),
        kind("negative", "", "except"),
        kind("empty_reason", "blank reason yes", ""),
        kind("placeholder", "texts", ""),
        kind("copies_differ", "", "columns"),
        kind("grade_word", "", ""),
        kind("subtotals", "name word", ""),
    };
    return kKinds;
}

const DetectorKind *findDetectorKind(const QString &use)
{
    const auto &kinds = detectorKinds();
    const auto it =
        std::find_if(kinds.begin(), kinds.end(), [&](const DetectorKind &kind) { return kind.use == use; });
    return it == kinds.end() ? nullptr : &*it;
}

} // namespace juesuan
