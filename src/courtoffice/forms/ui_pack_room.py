# sha256 6658da7bb05fafe7983b7f32de224d5fda9a05d80923fa29ba3f31177e80439e of ui/pack_room.ui
"""The form ui/pack_room.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QTableWidget, QToolButton, QVBoxLayout, QWidget
from courtoffice.shell.elided_label import ElidedLabel

class Ui_PackRoom(object):
    def setupUi(self, PackRoom: QWidget) -> None:
        if not PackRoom.objectName():
            PackRoom.setObjectName(u"PackRoom")
        PackRoom.resize(1200, 560)
        self.layout = QVBoxLayout(PackRoom)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.split = QSplitter(PackRoom)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(8)
        self.split.setChildrenCollapsible(False)
        self.split.setProperty(u"kind", u"plain")
        self.left_scroll = QScrollArea(self.split)
        self.left_scroll.setObjectName(u"left_scroll")
        self.left_scroll.setMinimumSize(QSize(264, 0))
        self.left_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.left_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.left_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.left_scroll.setWidgetResizable(True)
        self.left_scroll.setProperty(u"kind", u"plain")
        self.left = QWidget()
        self.left.setObjectName(u"left")
        self.left.setProperty(u"kind", u"plain")
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

        self.space_6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.period_row.addItem(self.space_6)


        self.left_layout.addLayout(self.period_row)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setHorizontalSpacing(6)
        self.form.setVerticalSpacing(6)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(self.left)
        self.title_label.setObjectName(u"title_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.title_label)

        self.title = QLineEdit(self.left)
        self.title.setObjectName(u"title")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.day_label = QLabel(self.left)
        self.day_label.setObjectName(u"day_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.day_label)

        self.day = QLineEdit(self.left)
        self.day.setObjectName(u"day")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.day)

        self.place_label = QLabel(self.left)
        self.place_label.setObjectName(u"place_label")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.place_label)

        self.place_row = QHBoxLayout()
        self.place_row.setSpacing(6)
        self.place_row.setObjectName(u"place_row")
        self.place_row.setContentsMargins(0, 0, 0, 0)
        self.place = QLineEdit(self.left)
        self.place.setObjectName(u"place")

        self.place_row.addWidget(self.place)

        self.chair_label = QLabel(self.left)
        self.chair_label.setObjectName(u"chair_label")

        self.place_row.addWidget(self.chair_label)

        self.chair = QLineEdit(self.left)
        self.chair.setObjectName(u"chair")

        self.place_row.addWidget(self.chair)


        self.form.setLayout(2, QFormLayout.ItemRole.FieldRole, self.place_row)

        self.attending_label = QLabel(self.left)
        self.attending_label.setObjectName(u"attending_label")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.attending_label)

        self.attending = QLineEdit(self.left)
        self.attending.setObjectName(u"attending")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.attending)


        self.left_layout.addLayout(self.form)

        self.choose_heading = QLabel(self.left)
        self.choose_heading.setObjectName(u"choose_heading")
        self.choose_heading.setProperty(u"kind", u"heading")

        self.left_layout.addWidget(self.choose_heading)

        self.offered = QListWidget(self.left)
        self.offered.setObjectName(u"offered")
        self.offered.setMinimumSize(QSize(0, 64))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.offered.sizePolicy().hasHeightForWidth())
        self.offered.setSizePolicy(sizePolicy)

        self.left_layout.addWidget(self.offered)

        self.add = QPushButton(self.left)
        self.add.setObjectName(u"add")

        self.left_layout.addWidget(self.add)

        self.left_scroll.setWidget(self.left)
        self.split.addWidget(self.left_scroll)
        self.right = QWidget(self.split)
        self.right.setObjectName(u"right")
        self.right_layout = QVBoxLayout(self.right)
        self.right_layout.setSpacing(8)
        self.right_layout.setObjectName(u"right_layout")
        self.right_layout.setContentsMargins(0, 0, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(8)
        self.bar.setObjectName(u"bar")
        self.bar.setContentsMargins(0, 0, 0, 0)
        self.heading = QLabel(self.right)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"kind", u"heading")

        self.bar.addWidget(self.heading)

        self.up = QToolButton(self.right)
        self.up.setObjectName(u"up")

        self.bar.addWidget(self.up)

        self.down = QToolButton(self.right)
        self.down.setObjectName(u"down")

        self.bar.addWidget(self.down)

        self.remove = QToolButton(self.right)
        self.remove.setObjectName(u"remove")

        self.bar.addWidget(self.remove)

        self.remembered = ElidedLabel(self.right)
        self.remembered.setObjectName(u"remembered")
        self.remembered.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.remembered.setProperty(u"kind", u"muted")

        self.bar.addWidget(self.remembered)


        self.right_layout.addLayout(self.bar)

        self.items = QTableWidget(self.right)
        self.items.setObjectName(u"items")
        self.items.setTabKeyNavigation(False)
        self.items.setCornerButtonEnabled(False)
        sizePolicy.setHeightForWidth(self.items.sizePolicy().hasHeightForWidth())
        self.items.setSizePolicy(sizePolicy)

        self.right_layout.addWidget(self.items)

        self.empty = QLabel(self.right)
        self.empty.setObjectName(u"empty")
        self.empty.setWordWrap(True)
        self.empty.setMargin(12)
        self.empty.setProperty(u"kind", u"muted")

        self.right_layout.addWidget(self.empty)

        self.notice = QLabel(self.right)
        self.notice.setObjectName(u"notice")
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setWordWrap(True)
        self.notice.setMargin(6)
        self.notice.setProperty(u"kind", u"notice")

        self.right_layout.addWidget(self.notice)

        self.out_row = QHBoxLayout()
        self.out_row.setSpacing(8)
        self.out_row.setObjectName(u"out_row")
        self.out_row.setContentsMargins(0, 0, 0, 0)
        self.apart = QCheckBox(self.right)
        self.apart.setObjectName(u"apart")

        self.out_row.addWidget(self.apart)

        self.space_7 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.out_row.addItem(self.space_7)

        self.print_pages = QPushButton(self.right)
        self.print_pages.setObjectName(u"print_pages")

        self.out_row.addWidget(self.print_pages)

        self.look = QPushButton(self.right)
        self.look.setObjectName(u"look")

        self.out_row.addWidget(self.look)

        self.export_pack = QPushButton(self.right)
        self.export_pack.setObjectName(u"export_pack")
        self.export_pack.setProperty(u"kind", u"main")

        self.out_row.addWidget(self.export_pack)


        self.right_layout.addLayout(self.out_row)

        self.split.addWidget(self.right)

        self.layout.addWidget(self.split)

#if QT_CONFIG(shortcut)
        self.title_label.setBuddy(self.title)
        self.day_label.setBuddy(self.day)
        self.place_label.setBuddy(self.place)
        self.chair_label.setBuddy(self.chair)
        self.attending_label.setBuddy(self.attending)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PackRoom)

        QMetaObject.connectSlotsByName(PackRoom)
    # setupUi

    def retranslateUi(self, PackRoom: QWidget) -> None:
        self.year.setText("")
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("PackRoom", u"\u671f\u95f4", None))
#endif // QT_CONFIG(accessibility)
        self.title_label.setText(QCoreApplication.translate("PackRoom", u"\u6807\u9898", None))
        self.day_label.setText(QCoreApplication.translate("PackRoom", u"\u4f1a\u8bae\u65e5\u671f", None))
        self.day.setPlaceholderText(QCoreApplication.translate("PackRoom", u"\u5982 3.31\uff0c\u53ef\u4ee5\u4e0d\u586b", None))
        self.place_label.setText(QCoreApplication.translate("PackRoom", u"\u5730\u70b9", None))
        self.chair_label.setText(QCoreApplication.translate("PackRoom", u"\u4e3b\u6301", None))
        self.attending_label.setText(QCoreApplication.translate("PackRoom", u"\u51fa\u5e2d", None))
        self.choose_heading.setText(QCoreApplication.translate("PackRoom", u"\u53ef\u9009\u6587\u7a3f", None))
#if QT_CONFIG(accessibility)
        self.offered.setAccessibleName(QCoreApplication.translate("PackRoom", u"\u53ef\u9009\u6587\u7a3f", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("PackRoom", u"\u52a0\u5165\u8bae\u9898 \u2192", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("PackRoom", u"\u628a\u9009\u4e2d\u7684\u6587\u7a3f\u52a0\u5230\u53f3\u8fb9\uff08\u56de\u8f66\u6216\u53cc\u51fb\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.heading.setText(QCoreApplication.translate("PackRoom", u"\u8bae\u9898", None))
        self.up.setText(QCoreApplication.translate("PackRoom", u"\u4e0a\u79fb", None))
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("PackRoom", u"Alt+\u2191", None))
#endif // QT_CONFIG(tooltip)
        self.down.setText(QCoreApplication.translate("PackRoom", u"\u4e0b\u79fb", None))
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("PackRoom", u"Alt+\u2193", None))
#endif // QT_CONFIG(tooltip)
        self.remove.setText(QCoreApplication.translate("PackRoom", u"\u79fb\u51fa", None))
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("PackRoom", u"Del", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.items.setAccessibleName(QCoreApplication.translate("PackRoom", u"\u8bae\u9898", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText(QCoreApplication.translate("PackRoom", u"\u8fd8\u6ca1\u6709\u8bae\u9898\u3002\u4ece\u5de6\u8fb9\u9009\u6587\u7a3f\u52a0\u8fdb\u6765\uff1b\u4e0b\u4e2a\u6708\u4f1a\u7167\u8fd9\u6b21\u7684\u5b89\u6392\u63d0\u51fa\u6765\u3002", None))
        self.notice.setText("")
        self.apart.setText(QCoreApplication.translate("PackRoom", u"\u6bcf\u4e2a\u8bae\u9898\u4e00\u4e2a PDF", None))
        self.print_pages.setText(QCoreApplication.translate("PackRoom", u"\u6253\u5370\u2026", None))
#if QT_CONFIG(tooltip)
        self.print_pages.setToolTip(QCoreApplication.translate("PackRoom", u"\u6253\u5370\u5168\u90e8\u6750\u6599\uff08Ctrl+P\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.look.setText(QCoreApplication.translate("PackRoom", u"\u9884\u89c8", None))
#if QT_CONFIG(tooltip)
        self.look.setToolTip(QCoreApplication.translate("PackRoom", u"\u5728\u7cfb\u7edf\u67e5\u770b\u5668\u4e2d\u6253\u5f00", None))
#endif // QT_CONFIG(tooltip)
        self.export_pack.setText(QCoreApplication.translate("PackRoom", u"\u5bfc\u51fa\u6750\u6599\u2026", None))
#if QT_CONFIG(tooltip)
        self.export_pack.setToolTip(QCoreApplication.translate("PackRoom", u"\u5c01\u9762\u3001\u8bae\u7a0b\u3001\u76ee\u5f55\u548c\u5404\u4efd\u6587\u7a3f\uff0c\u9875\u7801\u8fde\u7eed", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
