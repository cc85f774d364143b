# sha256 fa7c78261b32e9e2115b381ecc8dfb43e1d0949ca6b2c088a86c40d77979afca of ui/register_view.ui
"""The form ui/register_view.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget
from courtoffice.shell.elided_label import ElidedLabel
from courtoffice.shell.table_view import TableView

class Ui_RegisterView(object):
    def setupUi(self, RegisterView: QWidget) -> None:
        if not RegisterView.objectName():
            RegisterView.setObjectName(u"RegisterView")
        RegisterView.resize(1200, 600)
        self.layout = QVBoxLayout(RegisterView)
        self.layout.setSpacing(0)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.split = QSplitter(RegisterView)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(8)
        self.split.setChildrenCollapsible(False)
        self.split.setProperty(u"kind", u"plain")
        self.list_side = QWidget(self.split)
        self.list_side.setObjectName(u"list_side")
        self.list_layout = QVBoxLayout(self.list_side)
        self.list_layout.setSpacing(4)
        self.list_layout.setObjectName(u"list_layout")
        self.list_layout.setContentsMargins(0, 0, 0, 0)
        self.only = QFrame(self.list_side)
        self.only.setObjectName(u"only")
        self.only.setProperty(u"kind", u"notice")
        self.only_layout = QHBoxLayout(self.only)
        self.only_layout.setObjectName(u"only_layout")
        self.only_layout.setContentsMargins(8, 2, 8, 2)
        self.only_words = ElidedLabel(self.only)
        self.only_words.setObjectName(u"only_words")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.only_words.sizePolicy().hasHeightForWidth())
        self.only_words.setSizePolicy(sizePolicy)
        self.only_words.setTextFormat(Qt.TextFormat.PlainText)

        self.only_layout.addWidget(self.only_words)

        self.show_all = QPushButton(self.only)
        self.show_all.setObjectName(u"show_all")
        self.show_all.setProperty(u"kind", u"link")

        self.only_layout.addWidget(self.show_all)


        self.list_layout.addWidget(self.only)

        self.pile = QStackedWidget(self.list_side)
        self.pile.setObjectName(u"pile")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.pile.sizePolicy().hasHeightForWidth())
        self.pile.setSizePolicy(sizePolicy1)
        self.table = TableView()
        self.table.setObjectName(u"table")
        self.pile.addWidget(self.table)
        self.nothing = QFrame()
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"kind", u"sheet")
        self.nothing_layout = QVBoxLayout(self.nothing)
        self.nothing_layout.setSpacing(12)
        self.nothing_layout.setObjectName(u"nothing_layout")
        self.above = QSpacerItem(8, 80, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.nothing_layout.addItem(self.above)

        self.nothing_heading = QLabel(self.nothing)
        self.nothing_heading.setObjectName(u"nothing_heading")
        self.nothing_heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing_heading.setProperty(u"kind", u"heading")

        self.nothing_layout.addWidget(self.nothing_heading)

        self.nothing_words = QLabel(self.nothing)
        self.nothing_words.setObjectName(u"nothing_words")
        self.nothing_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing_words.setWordWrap(True)
        self.nothing_words.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing_words.setProperty(u"kind", u"muted")

        self.nothing_layout.addWidget(self.nothing_words)

        self.first_record = QPushButton(self.nothing)
        self.first_record.setObjectName(u"first_record")
        self.first_record.setAutoDefault(True)

        self.nothing_layout.addWidget(self.first_record, 0, Qt.AlignmentFlag.AlignHCenter)

        self.below = QSpacerItem(8, 160, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.nothing_layout.addItem(self.below)

        self.pile.addWidget(self.nothing)

        self.list_layout.addWidget(self.pile)

        self.below_table = QHBoxLayout()
        self.below_table.setSpacing(8)
        self.below_table.setObjectName(u"below_table")
        self.totals = ElidedLabel(self.list_side)
        self.totals.setObjectName(u"totals")
        sizePolicy.setHeightForWidth(self.totals.sizePolicy().hasHeightForWidth())
        self.totals.setSizePolicy(sizePolicy)
        self.totals.setTextFormat(Qt.TextFormat.PlainText)
        self.totals.setProperty(u"kind", u"muted")

        self.below_table.addWidget(self.totals)

        self.views = QToolButton(self.list_side)
        self.views.setObjectName(u"views")
        self.views.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.views.setProperty(u"kind", u"slim")

        self.below_table.addWidget(self.views)


        self.list_layout.addLayout(self.below_table)

        self.split.addWidget(self.list_side)

        self.layout.addWidget(self.split)


        self.retranslateUi(RegisterView)

        QMetaObject.connectSlotsByName(RegisterView)
    # setupUi

    def retranslateUi(self, RegisterView: QWidget) -> None:
        self.show_all.setText(QCoreApplication.translate("RegisterView", u"\u663e\u793a\u5168\u90e8", None))
        pass
    # retranslateUi
