#pragma once

#include "ui/charts/ChartPicture.h"

namespace juesuan::ui
{

/// A share of few parts: a ring, and beside it the parts in its order with their values.
class DonutPart
{
public:
    explicit DonutPart(ChartPicture &picture) : m_picture(picture), m_data(picture.m_data) {}
    static bool suits(const chart::Data &data);
    void add();

private:
    void addRing(const QRectF &rect);
    void addLine(std::size_t item, const QRectF &line);

    ChartPicture &m_picture;
    const chart::Data &m_data;
};

} // namespace juesuan::ui
