# sha256 a1a43e3290759041b5b042ab29b3a98049e7feaaba88fc0a0ddcc28cd1745aa6 of ui/reports_page.ui
"""The form ui/reports_page.ui, compiled; edit that file instead."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QListWidget, QListWidgetItem,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QToolButton, QVBoxLayout, QWidget)

from courtoffice.shell.figure_table import FigureTable
from courtoffice.shell.preview import Preview

class Ui_ReportsPage(object):
    def setupUi(self, ReportsPage: QWidget) -> None:
        if not ReportsPage.objectName():
            ReportsPage.setObjectName(u"ReportsPage")
        ReportsPage.resize(1200, 640)
        self.layout = QVBoxLayout(ReportsPage)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(12, 8, 12, 8)
        self.split = QSplitter(ReportsPage)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(8)
        self.split.setChildrenCollapsible(False)
        self.split.setProperty(u"kind", u"plain")
        self.left = QWidget(self.split)
        self.left.setObjectName(u"left")
        self.left.setMinimumSize(QSize(180, 0))
        self.left_layout = QVBoxLayout(self.left)
        self.left_layout.setSpacing(8)
        self.left_layout.setObjectName(u"left_layout")
        self.left_layout.setContentsMargins(0, 0, 0, 0)
        self.reports_heading = QLabel(self.left)
        self.reports_heading.setObjectName(u"reports_heading")
        self.reports_heading.setProperty(u"kind", u"heading")

        self.left_layout.addWidget(self.reports_heading)

        self.reports = QListWidget(self.left)
        self.reports.setObjectName(u"reports")

        self.left_layout.addWidget(self.reports)

        self.period_row = QHBoxLayout()
        self.period_row.setSpacing(8)
        self.period_row.setObjectName(u"period_row")
        self.year = QLabel(self.left)
        self.year.setObjectName(u"year")

        self.period_row.addWidget(self.year)

        self.month = QComboBox(self.left)
        self.month.setObjectName(u"month")

        self.period_row.addWidget(self.month)

        self.period_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.period_row.addItem(self.period_space)


        self.left_layout.addLayout(self.period_row)

        self.year_hint = QLabel(self.left)
        self.year_hint.setObjectName(u"year_hint")
        self.year_hint.setWordWrap(True)
        self.year_hint.setProperty(u"kind", u"muted")

        self.left_layout.addWidget(self.year_hint)

        self.split.addWidget(self.left)
        self.middle = QWidget(self.split)
        self.middle.setObjectName(u"middle")
        self.middle_layout = QVBoxLayout(self.middle)
        self.middle_layout.setSpacing(8)
        self.middle_layout.setObjectName(u"middle_layout")
        self.middle_layout.setContentsMargins(0, 0, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(8)
        self.bar.setObjectName(u"bar")
        self.save_pdf = QPushButton(self.middle)
        self.save_pdf.setObjectName(u"save_pdf")
        self.save_pdf.setProperty(u"kind", u"main")

        self.bar.addWidget(self.save_pdf)

        self.save_word = QPushButton(self.middle)
        self.save_word.setObjectName(u"save_word")

        self.bar.addWidget(self.save_word)

        self.print_pages = QPushButton(self.middle)
        self.print_pages.setObjectName(u"print_pages")

        self.bar.addWidget(self.print_pages)

        self.bar_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.bar_space)

        self.pages = QLabel(self.middle)
        self.pages.setObjectName(u"pages")
        self.pages.setProperty(u"kind", u"muted")

        self.bar.addWidget(self.pages)

        self.smaller = QToolButton(self.middle)
        self.smaller.setObjectName(u"smaller")
        self.smaller.setText(u"\uff0d")

        self.bar.addWidget(self.smaller)

        self.larger = QToolButton(self.middle)
        self.larger.setObjectName(u"larger")
        self.larger.setText(u"\uff0b")

        self.bar.addWidget(self.larger)

        self.fit_width = QToolButton(self.middle)
        self.fit_width.setObjectName(u"fit_width")

        self.bar.addWidget(self.fit_width)

        self.fit_page = QToolButton(self.middle)
        self.fit_page.setObjectName(u"fit_page")

        self.bar.addWidget(self.fit_page)


        self.middle_layout.addLayout(self.bar)

        self.notice = QLabel(self.middle)
        self.notice.setObjectName(u"notice")
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setWordWrap(True)
        self.notice.setMargin(6)
        self.notice.setProperty(u"kind", u"notice")

        self.middle_layout.addWidget(self.notice)

        self.pile = QStackedWidget(self.middle)
        self.pile.setObjectName(u"pile")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.pile.sizePolicy().hasHeightForWidth())
        self.pile.setSizePolicy(sizePolicy)
        self.preview_page = QWidget()
        self.preview_page.setObjectName(u"preview_page")
        self.preview_layout = QVBoxLayout(self.preview_page)
        self.preview_layout.setObjectName(u"preview_layout")
        self.preview_layout.setContentsMargins(0, 0, 0, 0)
        self.preview = Preview(self.preview_page)
        self.preview.setObjectName(u"preview")

        self.preview_layout.addWidget(self.preview)

        self.pile.addWidget(self.preview_page)
        self.nothing = QFrame()
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"kind", u"sheet")
        self.nothing_layout = QVBoxLayout(self.nothing)
        self.nothing_layout.setObjectName(u"nothing_layout")
        self.nothing_words = QLabel(self.nothing)
        self.nothing_words.setObjectName(u"nothing_words")
        self.nothing_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing_words.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing_words.setWordWrap(True)
        self.nothing_words.setProperty(u"kind", u"muted")

        self.nothing_layout.addWidget(self.nothing_words)

        self.pile.addWidget(self.nothing)

        self.middle_layout.addWidget(self.pile)

        self.split.addWidget(self.middle)
        self.right = QWidget(self.split)
        self.right.setObjectName(u"right")
        self.right.setMinimumSize(QSize(240, 0))
        self.right_layout = QVBoxLayout(self.right)
        self.right_layout.setSpacing(8)
        self.right_layout.setObjectName(u"right_layout")
        self.right_layout.setContentsMargins(0, 0, 0, 0)
        self.figures_heading = QLabel(self.right)
        self.figures_heading.setObjectName(u"figures_heading")
        self.figures_heading.setProperty(u"kind", u"heading")

        self.right_layout.addWidget(self.figures_heading)

        self.figures = FigureTable(self.right)
        self.figures.setObjectName(u"figures")
        sizePolicy.setHeightForWidth(self.figures.sizePolicy().hasHeightForWidth())
        self.figures.setSizePolicy(sizePolicy)

        self.right_layout.addWidget(self.figures)

        self.definition = QLabel(self.right)
        self.definition.setObjectName(u"definition")
        self.definition.setTextFormat(Qt.TextFormat.PlainText)
        self.definition.setWordWrap(True)
        self.definition.setProperty(u"kind", u"muted")

        self.right_layout.addWidget(self.definition)

        self.split.addWidget(self.right)

        self.layout.addWidget(self.split)


        self.retranslateUi(ReportsPage)

        QMetaObject.connectSlotsByName(ReportsPage)
    # setupUi

    def retranslateUi(self, ReportsPage: QWidget) -> None:
        self.reports_heading.setText(QCoreApplication.translate("ReportsPage", u"\u6587\u7a3f", None))
#if QT_CONFIG(accessibility)
        self.reports.setAccessibleName(QCoreApplication.translate("ReportsPage", u"\u6587\u7a3f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.month.setAccessibleName(QCoreApplication.translate("ReportsPage", u"\u6708\u4efd", None))
#endif // QT_CONFIG(accessibility)
        self.year_hint.setText(QCoreApplication.translate("ReportsPage", u"\u5e74\u5ea6\u5728\u7a97\u53e3\u53f3\u4e0a\u89d2\u9009\u62e9\u3002", None))
        self.save_pdf.setText(QCoreApplication.translate("ReportsPage", u"\u5bfc\u51fa PDF\u2026", None))
        self.save_word.setText(QCoreApplication.translate("ReportsPage", u"\u5bfc\u51fa Word\u2026", None))
        self.print_pages.setText(QCoreApplication.translate("ReportsPage", u"\u6253\u5370\u2026", None))
#if QT_CONFIG(tooltip)
        self.print_pages.setToolTip(QCoreApplication.translate("ReportsPage", u"\u6253\u5370\uff08Ctrl+P\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(tooltip)
        self.smaller.setToolTip(QCoreApplication.translate("ReportsPage", u"\u7f29\u5c0f", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(tooltip)
        self.larger.setToolTip(QCoreApplication.translate("ReportsPage", u"\u653e\u5927", None))
#endif // QT_CONFIG(tooltip)
        self.fit_width.setText(QCoreApplication.translate("ReportsPage", u"\u9002\u5408\u5bbd\u5ea6", None))
        self.fit_page.setText(QCoreApplication.translate("ReportsPage", u"\u6574\u9875", None))
        self.figures_heading.setText(QCoreApplication.translate("ReportsPage", u"\u6587\u4e2d\u6570\u5b57", None))
        pass
    # retranslateUi
