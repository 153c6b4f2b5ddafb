#pragma once

#include <QStringList>
#include <vector>

namespace juesuan
{

/// A detector as the notation knows it. What it looks for is the business of core/audit.
struct DetectorKind {
    QString use;
    QStringList needs; ///< parameters it cannot do without
    QStringList takes; ///< and those that may be left out
};

const std::vector<DetectorKind> &detectorKinds();
const DetectorKind *findDetectorKind(const QString &use);

} // namespace juesuan
