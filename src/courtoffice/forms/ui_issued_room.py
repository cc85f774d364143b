# sha256 832d79eb4d6b062509a71326ba6eadb28cf1cd7127b73e9371756edb7165fd68 of ui/issued_room.ui
"""The form ui/issued_room.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QTableWidget, QVBoxLayout, QWidget
from courtoffice.shell.elided_label import ElidedLabel

class Ui_IssuedRoom(object):
    def setupUi(self, IssuedRoom: QWidget) -> None:
        if not IssuedRoom.objectName():
            IssuedRoom.setObjectName(u"IssuedRoom")
        IssuedRoom.resize(1200, 560)
        self.layout = QVBoxLayout(IssuedRoom)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.split = QSplitter(IssuedRoom)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(8)
        self.split.setChildrenCollapsible(False)
        self.split.setProperty(u"kind", u"plain")
        self.left = QWidget(self.split)
        self.left.setObjectName(u"left")
        self.left_layout = QVBoxLayout(self.left)
        self.left_layout.setSpacing(8)
        self.left_layout.setObjectName(u"left_layout")
        self.left_layout.setContentsMargins(0, 0, 0, 0)
        self.papers = QTableWidget(self.left)
        self.papers.setObjectName(u"papers")
        self.papers.setTabKeyNavigation(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.papers.sizePolicy().hasHeightForWidth())
        self.papers.setSizePolicy(sizePolicy)

        self.left_layout.addWidget(self.papers)

        self.empty = QLabel(self.left)
        self.empty.setObjectName(u"empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(24)
        self.empty.setProperty(u"kind", u"muted")

        self.left_layout.addWidget(self.empty)

        self.split.addWidget(self.left)
        self.right = QWidget(self.split)
        self.right.setObjectName(u"right")
        self.right.setMinimumSize(QSize(320, 0))
        self.right_layout = QVBoxLayout(self.right)
        self.right_layout.setSpacing(8)
        self.right_layout.setObjectName(u"right_layout")
        self.right_layout.setContentsMargins(0, 0, 0, 0)
        self.heading = QLabel(self.right)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.heading.setProperty(u"kind", u"heading")

        self.right_layout.addWidget(self.heading)

        self.about = QLabel(self.right)
        self.about.setObjectName(u"about")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.about.setProperty(u"kind", u"muted")

        self.right_layout.addWidget(self.about)

        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(0, 0, 0, 0)
        self.look = QPushButton(self.right)
        self.look.setObjectName(u"look")

        self.row.addWidget(self.look)

        self.export_paper = QPushButton(self.right)
        self.export_paper.setObjectName(u"export_paper")

        self.row.addWidget(self.export_paper)

        self.print_pages = QPushButton(self.right)
        self.print_pages.setObjectName(u"print_pages")

        self.row.addWidget(self.print_pages)

        self.space_5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.space_5)

        self.new_version = QPushButton(self.right)
        self.new_version.setObjectName(u"new_version")

        self.row.addWidget(self.new_version)


        self.right_layout.addLayout(self.row)

        self.changed = ElidedLabel(self.right)
        self.changed.setObjectName(u"changed")

        self.right_layout.addWidget(self.changed)

        self.differences = QTableWidget(self.right)
        self.differences.setObjectName(u"differences")
        self.differences.setTabKeyNavigation(False)
        sizePolicy.setHeightForWidth(self.differences.sizePolicy().hasHeightForWidth())
        self.differences.setSizePolicy(sizePolicy)

        self.right_layout.addWidget(self.differences)

        self.unchanged = QLabel(self.right)
        self.unchanged.setObjectName(u"unchanged")
        self.unchanged.setWordWrap(True)
        self.unchanged.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.unchanged.setMargin(24)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.unchanged.sizePolicy().hasHeightForWidth())
        self.unchanged.setSizePolicy(sizePolicy1)
        self.unchanged.setProperty(u"kind", u"muted")

        self.right_layout.addWidget(self.unchanged)

        self.split.addWidget(self.right)

        self.layout.addWidget(self.split)


        self.retranslateUi(IssuedRoom)

        QMetaObject.connectSlotsByName(IssuedRoom)
    # setupUi

    def retranslateUi(self, IssuedRoom: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.papers.setAccessibleName(QCoreApplication.translate("IssuedRoom", u"\u5df2\u5b9a\u7a3f", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText(QCoreApplication.translate("IssuedRoom", u"\u8fd9\u4e00\u5e74\u8fd8\u6ca1\u6709\u5b9a\u7a3f\u3002\u5728\u201c\u6587\u7a3f\u201d\u91cc\u9009\u4e00\u4efd\uff0c\u6838\u5bf9\u65e0\u8bef\u540e\u6309\u201c\u5b9a\u7a3f\u2026\u201d\u3002", None))
        self.heading.setText("")
        self.about.setText("")
        self.look.setText(QCoreApplication.translate("IssuedRoom", u"\u67e5\u770b", None))
#if QT_CONFIG(tooltip)
        self.look.setToolTip(QCoreApplication.translate("IssuedRoom", u"\u5728\u7cfb\u7edf\u67e5\u770b\u5668\u4e2d\u6253\u5f00\u5b9a\u7a3f\u7684 PDF", None))
#endif // QT_CONFIG(tooltip)
        self.export_paper.setText(QCoreApplication.translate("IssuedRoom", u"\u5bfc\u51fa PDF\u2026", None))
#if QT_CONFIG(tooltip)
        self.export_paper.setToolTip(QCoreApplication.translate("IssuedRoom", u"\u5bfc\u51fa\u4e0e\u5b9a\u7a3f\u65f6\u4e00\u6837\u7684\u6587\u4ef6", None))
#endif // QT_CONFIG(tooltip)
        self.print_pages.setText(QCoreApplication.translate("IssuedRoom", u"\u6253\u5370\u2026", None))
#if QT_CONFIG(tooltip)
        self.print_pages.setToolTip(QCoreApplication.translate("IssuedRoom", u"\u6253\u5370\u5b9a\u7a3f\uff08Ctrl+P\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.new_version.setText(QCoreApplication.translate("IssuedRoom", u"\u91cd\u65b0\u5b9a\u7a3f\u2026", None))
#if QT_CONFIG(tooltip)
        self.new_version.setToolTip(QCoreApplication.translate("IssuedRoom", u"\u6309\u73b0\u5728\u7684\u8bb0\u5f55\u518d\u5b9a\u4e00\u7a3f\uff0c\u539f\u7a3f\u4fdd\u7559", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.differences.setAccessibleName(QCoreApplication.translate("IssuedRoom", u"\u6570\u5b57\u53d8\u5316", None))
#endif // QT_CONFIG(accessibility)
        self.unchanged.setText("")
        pass
    # retranslateUi
