# sha256 bf85ce6eb173e176ec991821cad30297ba2a041f793207aeb01addc5d50bbebd of ui/overview_page.ui
"""The form ui/overview_page.ui, compiled; edit that file instead."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QHBoxLayout,
    QLabel, QListWidget, QListWidgetItem, QScrollArea,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_OverviewPage(object):
    def setupUi(self, OverviewPage: QWidget) -> None:
        if not OverviewPage.objectName():
            OverviewPage.setObjectName(u"OverviewPage")
        OverviewPage.resize(1200, 640)
        self.layout = QHBoxLayout(OverviewPage)
        self.layout.setSpacing(16)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.left = QVBoxLayout()
        self.left.setSpacing(4)
        self.left.setObjectName(u"left")
        self.heading = QLabel(OverviewPage)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"kind", u"heading")

        self.left.addWidget(self.heading)

        self.words = QLabel(OverviewPage)
        self.words.setObjectName(u"words")
        self.words.setProperty(u"kind", u"muted")

        self.left.addWidget(self.words)

        self.scroll = QScrollArea(OverviewPage)
        self.scroll.setObjectName(u"scroll")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.scroll.sizePolicy().hasHeightForWidth())
        self.scroll.setSizePolicy(sizePolicy)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.scroll.setProperty(u"kind", u"plain")
        self.cards = QWidget()
        self.cards.setObjectName(u"cards")
        self.cards.setProperty(u"kind", u"plain")
        self.columns = QHBoxLayout(self.cards)
        self.columns.setSpacing(12)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 4, 4, 4)
        self.scroll.setWidget(self.cards)

        self.left.addWidget(self.scroll)


        self.layout.addLayout(self.left)

        self.side = QWidget(OverviewPage)
        self.side.setObjectName(u"side")
        self.side.setMinimumSize(QSize(304, 0))
        self.side.setMaximumSize(QSize(304, 16777215))
        self.side_layout = QVBoxLayout(self.side)
        self.side_layout.setSpacing(8)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 0, 0, 0)
        self.waiting_heading = QLabel(self.side)
        self.waiting_heading.setObjectName(u"waiting_heading")
        self.waiting_heading.setProperty(u"kind", u"heading")

        self.side_layout.addWidget(self.waiting_heading)

        self.waiting = QListWidget(self.side)
        self.waiting.setObjectName(u"waiting")
        self.waiting.setMinimumSize(QSize(0, 56))
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(3)
        sizePolicy1.setHeightForWidth(self.waiting.sizePolicy().hasHeightForWidth())
        self.waiting.setSizePolicy(sizePolicy1)
        self.waiting.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.waiting.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

        self.side_layout.addWidget(self.waiting)

        self.dues_heading = QLabel(self.side)
        self.dues_heading.setObjectName(u"dues_heading")
        self.dues_heading.setProperty(u"kind", u"heading")

        self.side_layout.addWidget(self.dues_heading)

        self.dues = QListWidget(self.side)
        self.dues.setObjectName(u"dues")
        self.dues.setMinimumSize(QSize(0, 56))
        sizePolicy1.setHeightForWidth(self.dues.sizePolicy().hasHeightForWidth())
        self.dues.setSizePolicy(sizePolicy1)
        self.dues.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.dues.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

        self.side_layout.addWidget(self.dues)

        self.changes_heading = QLabel(self.side)
        self.changes_heading.setObjectName(u"changes_heading")
        self.changes_heading.setProperty(u"kind", u"heading")

        self.side_layout.addWidget(self.changes_heading)

        self.changes = QListWidget(self.side)
        self.changes.setObjectName(u"changes")
        self.changes.setMinimumSize(QSize(0, 56))
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(2)
        sizePolicy2.setHeightForWidth(self.changes.sizePolicy().hasHeightForWidth())
        self.changes.setSizePolicy(sizePolicy2)
        self.changes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.changes.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)

        self.side_layout.addWidget(self.changes)


        self.layout.addWidget(self.side)

        self.layout.setStretch(0, 1)

        self.retranslateUi(OverviewPage)

        QMetaObject.connectSlotsByName(OverviewPage)
    # setupUi

    def retranslateUi(self, OverviewPage: QWidget) -> None:
        self.words.setText(QCoreApplication.translate("OverviewPage", u"\u9f20\u6807\u505c\u5728\u6570\u5b57\u4e0a\u53ef\u770b\u5b9a\u4e49\uff0c\u53cc\u51fb\u53ef\u67e5\u770b\u8ba1\u5165\u7684\u8bb0\u5f55\u3002", None))
        self.waiting_heading.setText(QCoreApplication.translate("OverviewPage", u"\u5f85\u529e", None))
#if QT_CONFIG(accessibility)
        self.waiting.setAccessibleName(QCoreApplication.translate("OverviewPage", u"\u5f85\u529e", None))
#endif // QT_CONFIG(accessibility)
        self.dues_heading.setText(QCoreApplication.translate("OverviewPage", u"\u672c\u6708\u4f8b\u884c\u5de5\u4f5c", None))
#if QT_CONFIG(accessibility)
        self.dues.setAccessibleName(QCoreApplication.translate("OverviewPage", u"\u672c\u6708\u4f8b\u884c\u5de5\u4f5c", None))
#endif // QT_CONFIG(accessibility)
        self.changes_heading.setText(QCoreApplication.translate("OverviewPage", u"\u6700\u8fd1\u7684\u6539\u52a8", None))
#if QT_CONFIG(accessibility)
        self.changes.setAccessibleName(QCoreApplication.translate("OverviewPage", u"\u6700\u8fd1\u7684\u6539\u52a8", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
