# sha256 84e4eb37a1d58c31b9ca99798234804aeba2d2a4bd6507e205eb0a9fc4734240 of ui/overview_page.ui
"""The form ui/overview_page.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QListWidget, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
from courtoffice.shell.elided_label import ElidedLabel

class Ui_OverviewPage(object):
    def setupUi(self, OverviewPage: QWidget) -> None:
        if not OverviewPage.objectName():
            OverviewPage.setObjectName(u"OverviewPage")
        OverviewPage.resize(1200, 640)
        self.layout = QHBoxLayout(OverviewPage)
        self.layout.setSpacing(16)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.side = QWidget(OverviewPage)
        self.side.setObjectName(u"side")
        self.side_layout = QVBoxLayout(self.side)
        self.side_layout.setSpacing(4)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 0, 0, 0)
        self.waiting_heading = QLabel(self.side)
        self.waiting_heading.setObjectName(u"waiting_heading")
        self.waiting_heading.setProperty(u"kind", u"heading")

        self.side_layout.addWidget(self.waiting_heading)

        self.waiting_words = ElidedLabel(self.side)
        self.waiting_words.setObjectName(u"waiting_words")
        self.waiting_words.setProperty(u"kind", u"muted")

        self.side_layout.addWidget(self.waiting_words)

        self.waiting = QListWidget(self.side)
        self.waiting.setObjectName(u"waiting")
        self.waiting.setMinimumSize(QSize(0, 96))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(5)
        sizePolicy.setHeightForWidth(self.waiting.sizePolicy().hasHeightForWidth())
        self.waiting.setSizePolicy(sizePolicy)
        self.waiting.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.waiting.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.waiting.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

        self.side_layout.addWidget(self.waiting)

        self.dues_heading = QLabel(self.side)
        self.dues_heading.setObjectName(u"dues_heading")
        self.dues_heading.setProperty(u"kind", u"heading")

        self.side_layout.addWidget(self.dues_heading)

        self.dues = QListWidget(self.side)
        self.dues.setObjectName(u"dues")
        self.dues.setMinimumSize(QSize(0, 64))
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(3)
        sizePolicy1.setHeightForWidth(self.dues.sizePolicy().hasHeightForWidth())
        self.dues.setSizePolicy(sizePolicy1)
        self.dues.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.dues.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.dues.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

        self.side_layout.addWidget(self.dues)


        self.layout.addWidget(self.side)

        self.scroll = QScrollArea(OverviewPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.scroll.setProperty(u"kind", u"plain")
        self.year = QWidget()
        self.year.setObjectName(u"year")
        self.year.setProperty(u"kind", u"plain")
        self.year_layout = QVBoxLayout(self.year)
        self.year_layout.setSpacing(4)
        self.year_layout.setObjectName(u"year_layout")
        self.year_layout.setContentsMargins(0, 0, 4, 0)
        self.heading = QLabel(self.year)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"kind", u"heading")

        self.year_layout.addWidget(self.heading)

        self.words = QLabel(self.year)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)
        self.words.setProperty(u"kind", u"muted")

        self.year_layout.addWidget(self.words)

        self.tiles = QWidget(self.year)
        self.tiles.setObjectName(u"tiles")
        self.tiles.setProperty(u"kind", u"plain")

        self.year_layout.addWidget(self.tiles)

        self.pictures = QWidget(self.year)
        self.pictures.setObjectName(u"pictures")
        self.pictures.setProperty(u"kind", u"plain")

        self.year_layout.addWidget(self.pictures)

        self.nothing = QLabel(self.year)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setWordWrap(True)
        self.nothing.setProperty(u"kind", u"muted")

        self.year_layout.addWidget(self.nothing)

        self.figures_heading = QLabel(self.year)
        self.figures_heading.setObjectName(u"figures_heading")
        self.figures_heading.setProperty(u"kind", u"heading")

        self.year_layout.addWidget(self.figures_heading)

        self.figures_words = QLabel(self.year)
        self.figures_words.setObjectName(u"figures_words")
        self.figures_words.setWordWrap(True)
        self.figures_words.setProperty(u"kind", u"muted")

        self.year_layout.addWidget(self.figures_words)

        self.cards = QWidget(self.year)
        self.cards.setObjectName(u"cards")
        self.cards.setProperty(u"kind", u"plain")

        self.year_layout.addWidget(self.cards)

        self.changes_heading = QLabel(self.year)
        self.changes_heading.setObjectName(u"changes_heading")
        self.changes_heading.setProperty(u"kind", u"heading")

        self.year_layout.addWidget(self.changes_heading)

        self.changes = QListWidget(self.year)
        self.changes.setObjectName(u"changes")
        self.changes.setMinimumSize(QSize(0, 180))
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.changes.sizePolicy().hasHeightForWidth())
        self.changes.setSizePolicy(sizePolicy2)
        self.changes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.changes.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.changes.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)

        self.year_layout.addWidget(self.changes)

        self.rest = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.year_layout.addItem(self.rest)

        self.scroll.setWidget(self.year)

        self.layout.addWidget(self.scroll)

        self.layout.setStretch(0, 2)
        self.layout.setStretch(1, 3)

        self.retranslateUi(OverviewPage)

        QMetaObject.connectSlotsByName(OverviewPage)
    # setupUi

    def retranslateUi(self, OverviewPage: QWidget) -> None:
        self.waiting_heading.setText(QCoreApplication.translate("OverviewPage", u"\u7b49\u5f85\u529e\u7406", None))
        self.waiting_words.setText(QCoreApplication.translate("OverviewPage", u"\u6b63\u5728\u6c47\u603b\u2026\u2026", None))
#if QT_CONFIG(accessibility)
        self.waiting.setAccessibleName(QCoreApplication.translate("OverviewPage", u"\u7b49\u5f85\u529e\u7406", None))
#endif // QT_CONFIG(accessibility)
        self.dues_heading.setText(QCoreApplication.translate("OverviewPage", u"\u672c\u6708\u4f8b\u884c\u5de5\u4f5c", None))
#if QT_CONFIG(accessibility)
        self.dues.setAccessibleName(QCoreApplication.translate("OverviewPage", u"\u672c\u6708\u4f8b\u884c\u5de5\u4f5c", None))
#endif // QT_CONFIG(accessibility)
        self.words.setText(QCoreApplication.translate("OverviewPage", u"\u6253\u5f00\u4e00\u4e2a\u6570\u5b57\u6216\u4e00\u5e45\u56fe\uff0c\u53ef\u770b\u5b83\u6240\u636e\u7684\u8bb0\u5f55\u3002", None))
        self.figures_heading.setText(QCoreApplication.translate("OverviewPage", u"\u5404\u9879\u5de5\u4f5c\u6570\u5b57", None))
        self.figures_words.setText(QCoreApplication.translate("OverviewPage", u"\u9f20\u6807\u505c\u5728\u6570\u5b57\u4e0a\u53ef\u770b\u5b9a\u4e49\uff0c\u53cc\u51fb\u53ef\u67e5\u770b\u8ba1\u5165\u7684\u8bb0\u5f55\u3002", None))
        self.changes_heading.setText(QCoreApplication.translate("OverviewPage", u"\u6700\u8fd1\u7684\u6539\u52a8", None))
#if QT_CONFIG(accessibility)
        self.changes.setAccessibleName(QCoreApplication.translate("OverviewPage", u"\u6700\u8fd1\u7684\u6539\u52a8", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
