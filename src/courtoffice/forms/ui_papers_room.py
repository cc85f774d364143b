# sha256 57ffb4ac01df3badb563f1352b700883b6758ac2f4128ed7107baec0bc298fd4 of ui/papers_room.ui
"""The form ui/papers_room.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QTabWidget, QToolButton, QTreeWidget, QVBoxLayout, QWidget
from courtoffice.shell.figure_table import FigureTable
from courtoffice.shell.preview import Preview
from courtoffice.shell.thumbnails import Thumbnails
from courtoffice.shell.wording_panel import WordingPanel

class Ui_PapersRoom(object):
    def setupUi(self, PapersRoom: QWidget) -> None:
        if not PapersRoom.objectName():
            PapersRoom.setObjectName(u"PapersRoom")
        PapersRoom.resize(1200, 600)
        self.layout = QVBoxLayout(PapersRoom)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.split = QSplitter(PapersRoom)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(8)
        self.split.setChildrenCollapsible(False)
        self.split.setProperty(u"kind", u"plain")
        self.left = QWidget(self.split)
        self.left.setObjectName(u"left")
        self.left.setMinimumSize(QSize(132, 0))
        self.left_layout = QVBoxLayout(self.left)
        self.left_layout.setSpacing(8)
        self.left_layout.setObjectName(u"left_layout")
        self.left_layout.setContentsMargins(0, 0, 0, 0)
        self.period_row = QHBoxLayout()
        self.period_row.setSpacing(8)
        self.period_row.setObjectName(u"period_row")
        self.period_row.setContentsMargins(0, 0, 0, 0)
        self.year = QLabel(self.left)
        self.year.setObjectName(u"year")

        self.period_row.addWidget(self.year)

        self.period = QComboBox(self.left)
        self.period.setObjectName(u"period")

        self.period_row.addWidget(self.period)


        self.left_layout.addLayout(self.period_row)

        self.reports = QTreeWidget(self.left)
        self.reports.setObjectName(u"reports")
        self.reports.setHeaderHidden(True)
        self.reports.setRootIsDecorated(False)

        self.left_layout.addWidget(self.reports)

        self.split.addWidget(self.left)
        self.middle = QWidget(self.split)
        self.middle.setObjectName(u"middle")
        self.middle_layout = QVBoxLayout(self.middle)
        self.middle_layout.setSpacing(6)
        self.middle_layout.setObjectName(u"middle_layout")
        self.middle_layout.setContentsMargins(0, 0, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(8)
        self.bar.setObjectName(u"bar")
        self.bar.setContentsMargins(0, 0, 0, 0)
        self.export_paper = QPushButton(self.middle)
        self.export_paper.setObjectName(u"export_paper")
        self.export_paper.setProperty(u"kind", u"main")

        self.bar.addWidget(self.export_paper)

        self.print_pages = QPushButton(self.middle)
        self.print_pages.setObjectName(u"print_pages")

        self.bar.addWidget(self.print_pages)

        self.issue = QPushButton(self.middle)
        self.issue.setObjectName(u"issue")

        self.bar.addWidget(self.issue)

        self.space_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.space_1)

        self.pages = QLabel(self.middle)
        self.pages.setObjectName(u"pages")
        self.pages.setProperty(u"kind", u"muted")

        self.bar.addWidget(self.pages)

        self.show_pages = QToolButton(self.middle)
        self.show_pages.setObjectName(u"show_pages")
        self.show_pages.setCheckable(True)

        self.bar.addWidget(self.show_pages)

        self.smaller = QToolButton(self.middle)
        self.smaller.setObjectName(u"smaller")
        self.smaller.setText(u"\uff0d")

        self.bar.addWidget(self.smaller)

        self.size = QComboBox(self.middle)
        self.size.setObjectName(u"size")
        self.size.setEditable(True)
        self.size.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.size.setMinimumContentsLength(5)

        self.bar.addWidget(self.size)

        self.larger = QToolButton(self.middle)
        self.larger.setObjectName(u"larger")
        self.larger.setText(u"\uff0b")

        self.bar.addWidget(self.larger)


        self.middle_layout.addLayout(self.bar)

        self.notice = QLabel(self.middle)
        self.notice.setObjectName(u"notice")
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setWordWrap(True)
        self.notice.setMargin(6)
        self.notice.setProperty(u"kind", u"notice")

        self.middle_layout.addWidget(self.notice)

        self.find_row = QWidget(self.middle)
        self.find_row.setObjectName(u"find_row")
        self.find_layout = QHBoxLayout(self.find_row)
        self.find_layout.setSpacing(8)
        self.find_layout.setObjectName(u"find_layout")
        self.find_layout.setContentsMargins(0, 0, 0, 0)
        self.find = QLineEdit(self.find_row)
        self.find.setObjectName(u"find")
        self.find.setClearButtonEnabled(True)

        self.find_layout.addWidget(self.find)

        self.found = QLabel(self.find_row)
        self.found.setObjectName(u"found")
        self.found.setProperty(u"kind", u"muted")

        self.find_layout.addWidget(self.found)

        self.find_previous = QToolButton(self.find_row)
        self.find_previous.setObjectName(u"find_previous")

        self.find_layout.addWidget(self.find_previous)

        self.find_next = QToolButton(self.find_row)
        self.find_next.setObjectName(u"find_next")

        self.find_layout.addWidget(self.find_next)


        self.middle_layout.addWidget(self.find_row)

        self.pile = QStackedWidget(self.middle)
        self.pile.setObjectName(u"pile")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.pile.sizePolicy().hasHeightForWidth())
        self.pile.setSizePolicy(sizePolicy)
        self.preview_page = QWidget()
        self.preview_page.setObjectName(u"preview_page")
        self.preview_layout = QHBoxLayout(self.preview_page)
        self.preview_layout.setSpacing(8)
        self.preview_layout.setObjectName(u"preview_layout")
        self.preview_layout.setContentsMargins(0, 0, 0, 0)
        self.thumbnails = Thumbnails(self.preview_page)
        self.thumbnails.setObjectName(u"thumbnails")
        self.thumbnails.setMaximumSize(QSize(132, 16777215))
        self.thumbnails.setMinimumSize(QSize(132, 0))

        self.preview_layout.addWidget(self.thumbnails)

        self.preview = Preview(self.preview_page)
        self.preview.setObjectName(u"preview")

        self.preview_layout.addWidget(self.preview)

        self.pile.addWidget(self.preview_page)
        self.nothing = QFrame()
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"kind", u"sheet")
        self.nothing_layout = QVBoxLayout(self.nothing)
        self.nothing_layout.setSpacing(8)
        self.nothing_layout.setObjectName(u"nothing_layout")
        self.nothing_layout.setContentsMargins(24, 24, 24, 24)
        self.nothing_words = QLabel(self.nothing)
        self.nothing_words.setObjectName(u"nothing_words")
        self.nothing_words.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing_words.setWordWrap(True)
        self.nothing_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing_words.setProperty(u"kind", u"muted")

        self.nothing_layout.addWidget(self.nothing_words)

        self.pile.addWidget(self.nothing)

        self.middle_layout.addWidget(self.pile)

        self.split.addWidget(self.middle)
        self.right = QTabWidget(self.split)
        self.right.setObjectName(u"right")
        self.right.setMinimumSize(QSize(240, 0))
        self.right.setDocumentMode(True)
        self.figures_page = QWidget()
        self.figures_page.setObjectName(u"figures_page")
        self.figures_layout = QVBoxLayout(self.figures_page)
        self.figures_layout.setSpacing(8)
        self.figures_layout.setObjectName(u"figures_layout")
        self.figures_layout.setContentsMargins(0, 6, 0, 0)
        self.figures = FigureTable(self.figures_page)
        self.figures.setObjectName(u"figures")
        sizePolicy.setHeightForWidth(self.figures.sizePolicy().hasHeightForWidth())
        self.figures.setSizePolicy(sizePolicy)

        self.figures_layout.addWidget(self.figures)

        self.definition = QLabel(self.figures_page)
        self.definition.setObjectName(u"definition")
        self.definition.setTextFormat(Qt.TextFormat.PlainText)
        self.definition.setWordWrap(True)
        self.definition.setProperty(u"kind", u"muted")

        self.figures_layout.addWidget(self.definition)

        self.open_records = QPushButton(self.figures_page)
        self.open_records.setObjectName(u"open_records")

        self.figures_layout.addWidget(self.open_records)

        self.right.addTab(self.figures_page, "")
        self.wording_page = QWidget()
        self.wording_page.setObjectName(u"wording_page")
        self.wording_layout = QVBoxLayout(self.wording_page)
        self.wording_layout.setSpacing(8)
        self.wording_layout.setObjectName(u"wording_layout")
        self.wording_layout.setContentsMargins(0, 6, 0, 0)
        self.wording = WordingPanel(self.wording_page)
        self.wording.setObjectName(u"wording")

        self.wording_layout.addWidget(self.wording)

        self.right.addTab(self.wording_page, "")
        self.split.addWidget(self.right)

        self.layout.addWidget(self.split)


        self.retranslateUi(PapersRoom)

        QMetaObject.connectSlotsByName(PapersRoom)
    # setupUi

    def retranslateUi(self, PapersRoom: QWidget) -> None:
        self.year.setText("")
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("PapersRoom", u"\u671f\u95f4", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.period.setToolTip(QCoreApplication.translate("PapersRoom", u"\u8fd9\u4efd\u6587\u7a3f\u8bf4\u7684\u662f\u54ea\u4e00\u6bb5\u65f6\u95f4\uff1b\u5e74\u5ea6\u5728\u7a97\u53e3\u53f3\u4e0a\u89d2\u9009\u62e9", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.reports.setAccessibleName(QCoreApplication.translate("PapersRoom", u"\u6587\u7a3f", None))
#endif // QT_CONFIG(accessibility)
        self.export_paper.setText(QCoreApplication.translate("PapersRoom", u"\u5bfc\u51fa", None))
#if QT_CONFIG(tooltip)
        self.export_paper.setToolTip(QCoreApplication.translate("PapersRoom", u"\u5bfc\u51fa PDF\u3001Word\u3001\u8868\u683c\uff0c\u6216\u5728\u7cfb\u7edf\u67e5\u770b\u5668\u4e2d\u6253\u5f00\uff08Ctrl+E\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.print_pages.setText(QCoreApplication.translate("PapersRoom", u"\u6253\u5370\u2026", None))
#if QT_CONFIG(tooltip)
        self.print_pages.setToolTip(QCoreApplication.translate("PapersRoom", u"\u6253\u5370\uff08Ctrl+P\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.issue.setText(QCoreApplication.translate("PapersRoom", u"\u5b9a\u7a3f\u2026", None))
#if QT_CONFIG(tooltip)
        self.issue.setToolTip(QCoreApplication.translate("PapersRoom", u"\u7f16\u53f7\u3001\u7b7e\u53d1\uff0c\u628a PDF \u548c\u5176\u4e2d\u7684\u6570\u5b57\u5b58\u8fdb\u6570\u636e\u6587\u4ef6", None))
#endif // QT_CONFIG(tooltip)
        self.pages.setText("")
        self.show_pages.setText(QCoreApplication.translate("PapersRoom", u"\u7f29\u7565\u56fe", None))
#if QT_CONFIG(tooltip)
        self.show_pages.setToolTip(QCoreApplication.translate("PapersRoom", u"\u663e\u793a\u6216\u9690\u85cf\u9875\u9762\u7f29\u7565\u56fe", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.smaller.setAccessibleName(QCoreApplication.translate("PapersRoom", u"\u7f29\u5c0f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.smaller.setToolTip(QCoreApplication.translate("PapersRoom", u"\u7f29\u5c0f\uff08Ctrl+\u6eda\u8f6e\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.size.setAccessibleName(QCoreApplication.translate("PapersRoom", u"\u663e\u793a\u6bd4\u4f8b", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.size.setToolTip(QCoreApplication.translate("PapersRoom", u"\u663e\u793a\u6bd4\u4f8b", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.larger.setAccessibleName(QCoreApplication.translate("PapersRoom", u"\u653e\u5927", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.larger.setToolTip(QCoreApplication.translate("PapersRoom", u"\u653e\u5927\uff08Ctrl+\u6eda\u8f6e\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.notice.setText("")
        self.find.setPlaceholderText(QCoreApplication.translate("PapersRoom", u"\u5728\u6587\u7a3f\u4e2d\u67e5\u627e\uff08Ctrl+F\uff09", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("PapersRoom", u"\u5728\u6587\u7a3f\u4e2d\u67e5\u627e", None))
#endif // QT_CONFIG(accessibility)
        self.found.setText("")
        self.find_previous.setText(QCoreApplication.translate("PapersRoom", u"\u4e0a\u4e00\u5904", None))
#if QT_CONFIG(tooltip)
        self.find_previous.setToolTip(QCoreApplication.translate("PapersRoom", u"Shift+\u56de\u8f66", None))
#endif // QT_CONFIG(tooltip)
        self.find_next.setText(QCoreApplication.translate("PapersRoom", u"\u4e0b\u4e00\u5904", None))
#if QT_CONFIG(tooltip)
        self.find_next.setToolTip(QCoreApplication.translate("PapersRoom", u"\u56de\u8f66", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.thumbnails.setAccessibleName(QCoreApplication.translate("PapersRoom", u"\u9875\u9762\u7f29\u7565\u56fe", None))
#endif // QT_CONFIG(accessibility)
        self.nothing_words.setText("")
#if QT_CONFIG(accessibility)
        self.figures.setAccessibleName(QCoreApplication.translate("PapersRoom", u"\u6587\u4e2d\u6570\u5b57", None))
#endif // QT_CONFIG(accessibility)
        self.definition.setText("")
        self.open_records.setText(QCoreApplication.translate("PapersRoom", u"\u67e5\u770b\u8bb0\u5f55", None))
#if QT_CONFIG(tooltip)
        self.open_records.setToolTip(QCoreApplication.translate("PapersRoom", u"\u5217\u51fa\u8fd9\u4e2a\u6570\u5b57\u6d89\u53ca\u7684\u8bb0\u5f55\uff08\u56de\u8f66\uff0c\u6216\u5355\u51fb\u84dd\u8272\u7684\u6570\u5b57\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.right.setTabText(self.right.indexOf(self.figures_page), QCoreApplication.translate("PapersRoom", u"\u6587\u4e2d\u6570\u5b57", None))
        self.right.setTabText(self.right.indexOf(self.wording_page), QCoreApplication.translate("PapersRoom", u"\u6539\u6587\u7a3f", None))
        pass
    # retranslateUi
