#pragma once

#include "core/profile/Shape.h"

namespace juesuan
{

/// Whether a form file only says how it differs from the inherited form ("drop", "change" or "add").
bool isPatch(const JsonValue &form);

/// Carries out a patch on the inherited form:
///   "drop":   ["[superior]", "remark", "funds[other]"]      rows stand in brackets, bare names are columns
///   "change": {"[opening]": {"title": "…"}}                  each key replaces that of the row or column, of
///                                                            scores.<id> or grading; null removes it
///   "add":    [{"after": "[total]", "id": "…", …}]           a row or column of its own
/// Checks and scores replace those of the same id; any other key replaces the inherited one whole.
void applyPatch(const JsonValue &patch, JsonValue &form, Errors &errors);

/// Entries of the list `changes` replace those of `list` with the same text under `key`, or drop them
/// ("drop": true); new ones go to the end, or behind the entry their "after" names.
void mergeById(const JsonValue &changes, const QString &key, JsonValue &list, Errors &errors);

} // namespace juesuan
