#pragma once

#include "core/profile/Shape.h"

namespace juesuan
{

/// What reading a form needs to know of the profile around it.
struct ReadingContext {
    const QHash<QString, std::shared_ptr<const Dictionary>> &dictionaries;
    int fromYear;
    int toYear;
};

/// Second stage of reading: JSON to the model, without looking beyond the form. Errors are collected.
Form readForm(const JsonValue &json, const ReadingContext &context, Errors &errors);

// The parts a form is made of.
void readColumns(const std::vector<JsonValue> &json, const QStringList &blocks, Block &block, Errors &errors);
void readFields(const std::vector<JsonValue> &json, const QStringList &blocks, Block &block, Errors &errors);
void readRows(const std::vector<JsonValue> &json, const QStringList &blocks, const ReadingContext &context,
              Block &block, Errors &errors);
std::vector<Check> readChecks(const std::vector<JsonValue> &json, const QStringList &blocks, Errors &errors);
std::vector<Detector> readDetectors(const std::vector<JsonValue> &json, Errors &errors);
std::vector<ScoreRule> readScores(const JsonValue &json, const QStringList &blocks, Errors &errors);
Grading readGrading(const JsonValue &json, const QStringList &blocks, Errors &errors);

} // namespace juesuan
