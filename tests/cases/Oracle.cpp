#include "tests/cases/Oracle.h"

#include <QMap>
#include <functional>

#include "tests/cases/OracleTargets.h"

namespace juesuan::test
{

namespace
{

constexpr Wide kPoint = 1'000'000;
using Points = std::optional<Wide>; ///< in millionths; nothing = not scored

/// What a standard pays for reaching `percent` of the base.
struct Step {
    int percent;
    int points;
};

Points stepped(Wide part, Wide base, std::initializer_list<Step> steps)
{
    for (const Step &step : steps) {
        if (part * 100 >= base * step.percent)
            return step.points * kPoint;
    }
    return Wide{0};
}

Wide positive(Wide value)
{
    return value < 0 ? -value : value;
}

/// 预算完成率
Points f1(Wide done, Wide budget)
{
    if (budget <= 0 || done < 0)
        return std::nullopt;
    if (done == budget)
        return 10 * kPoint;
    return stepped(done, budget, {{95, 9}, {90, 8}, {85, 7}, {80, 6}, {70, 4}});
}

/// 预算调整率: above 5 per cent each whole 0.1 costs 0.1.
Points f2(Wide adjusted, Wide exempt, Wide budget)
{
    if (budget <= 0)
        return std::nullopt;
    const Wide over = positive(adjusted - exempt) * 1000 - budget * 50;
    const Wide left = over <= 0 ? 50 : 50 - over / budget;
    return left < 0 ? Wide{0} : left * kPoint / 10;
}

/// 预算编制准确率
Points f4(Wide final, Wide budget)
{
    if (final < 0 || budget < 0)
        return std::nullopt;
    if (budget == 0)
        return final == 0 ? Points() : Points(0);
    const Wide apart = positive(final - budget) * 100;
    return apart <= budget * 20 ? 5 * kPoint : apart <= budget * 40 ? 3 * kPoint : Wide{0};
}

/// “三公经费”控制率: above 100 per cent each whole 0.1 costs 0.5.
Points f5(Wide final, Wide budget)
{
    if (final < 0 || budget < 0)
        return std::nullopt;
    if (budget == 0)
        return final == 0 ? 5 * kPoint : Wide{0};
    const Wide over = (final - budget) * 1000;
    const Wide left = over < 0 ? 50 : 50 - over / budget * 5;
    return left < 0 ? Wide{0} : left * kPoint / 10;
}

class Oracle
{
public:
    explicit Oracle(const CaseFile &file) : m_profile(file.profile)
    {
        for (const auto &[address, value] : file.set)
            m_set.insert(address, value);
    }

    QHash<QString, QString> run()
    {
        if (m_profile == u"sn-2019") {
            standards();
            reviews();
        } else {
            execution();
        }
        indicators();
        // What is typed stands, whatever the standard says.
        for (auto it = m_set.begin(); it != m_set.end(); ++it)
            m_out.remove(it.key());
        return m_out;
    }

private:
    std::optional<Wide> input(const char *row) const
    {
        const QString address =
            QStringLiteral("department_evaluation.inputs[%1].amount").arg(QLatin1String(row));
        const auto number = m_set.contains(address) ? readDecimal(m_set.value(address)) : std::nullopt;
        return number ? std::optional(number->units) : std::nullopt;
    }

    void put(const QString &address, const Points &points)
    {
        m_out.insert(address, points ? shortest(*points) : QString());
    }

    void putItem(const char *item, const Points &points)
    {
        put(QStringLiteral("department_evaluation.indicators[%1].score").arg(QLatin1String(item)), points);
    }

    /// Only of what is typed in the case: what flows in from the accounts is not worked out here.
    void standards()
    {
        const auto done = input("done"), budget = input("budget"), adjusted = input("adjusted");
        const auto base = input("adjust_base") ? input("adjust_base") : budget;
        if (done && budget)
            putItem("f1", f1(*done, *budget));
        if (adjusted && base)
            putItem("f2", f2(*adjusted, input("exempt").value_or(0), *base));
        progress();
        if (input("other_final") && input("other_budget"))
            putItem("f4", f4(*input("other_final"), *input("other_budget")));
        if (input("public_final") && input("public_budget"))
            putItem("f5", f5(*input("public_final"), *input("public_budget")));
    }

    /// 支出进度率: two for the half year, three for three quarters.
    void progress()
    {
        const auto half = input("half_spent"), quarters = input("quarters_spent");
        if (!half && !quarters)
            return;
        Points points;
        if (const Wide base = input("half_base").value_or(0); half && *half >= 0 && base > 0)
            points = *stepped(*half, base, {{45, 2}, {40, 1}});
        if (const Wide base = input("quarters_base").value_or(0); quarters && *quarters >= 0 && base > 0)
            points = points.value_or(0) + *stepped(*quarters, base, {{75, 3}, {60, 2}});
        putItem("f3", points);
    }

    void reviews()
    {
        review("f6", QStringLiteral("[assets_"), 3);
        review("f7", QStringLiteral("[funds_"), 5);
    }

    void review(const char *item, const QString &rows, int all)
    {
        int reviewed = 0, failed = 0;
        for (auto it = m_set.begin(); it != m_set.end(); ++it) {
            if (!it.key().contains(QStringLiteral(".review") + rows))
                continue;
            ++reviewed;
            failed += it.value() == QStringLiteral("不符合") ? 1 : 0;
        }
        if (reviewed > 0)
            putItem(item, reviewed < all ? Points() : Points(std::max(0, 5 - 2 * failed) * kPoint));
    }

    /// 预算执行率: the weight times the rate of all funds together, at most the weight.
    void execution()
    {
        QMap<QString, Wide> sums;
        QString form;
        for (auto it = m_set.begin(); it != m_set.end(); ++it) {
            const auto number =
                it.key().contains(QStringLiteral(".funds[")) ? readDecimal(it.value()) : std::nullopt;
            if (!number)
                continue;
            form = it.key().section(u'.', 0, 0);
            sums[it.key().section(u'.', -1)] += number->units;
        }
        const Wide budget = sums.value(QStringLiteral("budget")), spent = sums.value(QStringLiteral("spent"));
        if (form.isEmpty() || !sums.contains(QStringLiteral("budget")))
            return;
        const Wide weight = (m_profile == u"hb-2021" ? 20 : 10) * kPoint;
        Points points;
        if (budget != 0)
            points = spent >= budget ? weight
                     : spent <= 0    ? Wide{0}
                                     : share(weight, spent, budget, m_profile == u"gz-2024" ? 1 : 2);
        put(form + QStringLiteral(".funds[total].score"), points);
    }

    /// Leaf indicators: where the form prints a standard their score, else what is suggested.
    void indicators()
    {
        const bool computes = m_profile == u"sn-2019";
        for (auto it = m_set.begin(); it != m_set.end(); ++it) {
            if (!it.key().endsWith(QStringLiteral("].weight")) || !it.key().contains(u'/'))
                continue;
            const QString row = it.key().chopped(6);
            if (computes && !row.startsWith(QStringLiteral("department_evaluation")))
                continue;
            const auto weight = readDecimal(it.value());
            const auto part = partOf(row);
            Points points;
            if (weight && part)
                points = part->top >= part->bottom ? weight->units
                                                   : share(weight->units, part->top, part->bottom, 2);
            put(row + (computes ? QStringLiteral("score") : QStringLiteral("suggested")), points);
        }
    }

    std::optional<Part> partOf(const QString &row) const
    {
        if (m_set.contains(row + QStringLiteral("share")))
            return Part{readDecimal(m_set.value(row + QStringLiteral("share")))->units, kPoint};
        const QString target = m_set.value(row + QStringLiteral("target"));
        const QString actual = m_set.value(row + QStringLiteral("actual"));
        if (const auto part = earned(target, actual))
            return part;
        if (actual.isEmpty())
            return std::nullopt;
        const bool keepsSome = m_profile == u"sn-2019";
        // Only what the notes of the forms say themselves; other words are for a person to judge.
        static const QStringList kFirst =
            QStringLiteral("达成预期指标 全部达成预期指标 基本达成预期指标").split(u' ');
        if (actual == QStringLiteral("未达成预期指标且效果较差"))
            return Part{keepsSome ? 10 : 0, 100};
        if (actual == QStringLiteral("部分达成预期指标并具有一定效果"))
            return Part{keepsSome || m_profile == u"hb-2021" ? 50 : 60, 100};
        if (kFirst.contains(actual) || actual == target)
            return Part{1, 1};
        return std::nullopt;
    }

    QString m_profile;
    QMap<QString, QString> m_set;
    QHash<QString, QString> m_out;
};

} // namespace

QHash<QString, QString> expectedScores(const CaseFile &file)
{
    return Oracle(file).run();
}

} // namespace juesuan::test
