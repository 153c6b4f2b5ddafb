# The overview. Nothing outside this room knows that Qt Charts draws it.
target_sources(ui PRIVATE
    charts/BarsPart.cpp
    charts/ChartCard.cpp
    charts/ChartFiles.cpp
    charts/ChartLook.cpp
    charts/ChartPicture.cpp
    charts/ChartText.cpp
    charts/ChartTexts.cpp
    charts/ChartView.cpp
    charts/DonutPart.cpp
    charts/OverviewPage.cpp
    charts/OverviewPicture.cpp
)
