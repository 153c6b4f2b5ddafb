#pragma once

#include <QAbstractScrollArea>
#include <QCache>
#include <QImage>
#include <memory>
#include <vector>

#include "core/paper/Paper.h"

namespace juesuan::ui
{

/// The pages of a document one under the other, drawn when they come into view.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PageView(QWidget *parent = nullptr);

    void setDocument(std::shared_ptr<const paper::Document> document);
    int currentPage() const; ///< the one in the upper part of the view
    void showPage(int page);
    int zoom() const; ///< percent of the paper's own size
    void setZoom(int percent);
    void fitWidth();

signals:
    void currentPageChanged(int page);
    void zoomChanged(int percent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void layOut();
    QRect pageRect(int page) const; ///< in the viewport
    const QImage &image(int page);

    std::shared_ptr<const paper::Document> m_document;
    double m_scale = 1; ///< pixels per point
    bool m_fits = true;
    std::vector<QRect> m_places; ///< from the top left of everything
    QCache<int, QImage> m_images;
    int m_lastPage = -1;
};

} // namespace juesuan::ui
