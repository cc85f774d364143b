# sha256 91686cae7bb5e810ed9bec12a553e403c156102ec71e5911303a39eac8005ec3 of ui/wording_panel.ui
"""The form ui/wording_panel.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout, QWidget
from courtoffice.shell.elided_label import ElidedLabel
from courtoffice.shell.wording_editor import WordingEditor

class Ui_WordingPanel(object):
    def setupUi(self, WordingPanel: QWidget) -> None:
        if not WordingPanel.objectName():
            WordingPanel.setObjectName(u"WordingPanel")
        WordingPanel.resize(340, 560)
        self.layout = QVBoxLayout(WordingPanel)
        self.layout.setSpacing(6)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.part = QComboBox(WordingPanel)
        self.part.setObjectName(u"part")

        self.layout.addWidget(self.part)

        self.paragraph_row = QHBoxLayout()
        self.paragraph_row.setSpacing(4)
        self.paragraph_row.setObjectName(u"paragraph_row")
        self.paragraph_row.setContentsMargins(0, 0, 0, 0)
        self.add = QToolButton(WordingPanel)
        self.add.setObjectName(u"add")

        self.paragraph_row.addWidget(self.add)

        self.up = QToolButton(WordingPanel)
        self.up.setObjectName(u"up")

        self.paragraph_row.addWidget(self.up)

        self.down = QToolButton(WordingPanel)
        self.down.setObjectName(u"down")

        self.paragraph_row.addWidget(self.down)

        self.leave_out = QToolButton(WordingPanel)
        self.leave_out.setObjectName(u"leave_out")
        self.leave_out.setCheckable(True)

        self.paragraph_row.addWidget(self.leave_out)

        self.space_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paragraph_row.addItem(self.space_1)


        self.layout.addLayout(self.paragraph_row)

        self.word_row = QHBoxLayout()
        self.word_row.setSpacing(4)
        self.word_row.setObjectName(u"word_row")
        self.word_row.setContentsMargins(0, 0, 0, 0)
        self.insert = QToolButton(WordingPanel)
        self.insert.setObjectName(u"insert")

        self.word_row.addWidget(self.insert)

        self.condition = QToolButton(WordingPanel)
        self.condition.setObjectName(u"condition")

        self.word_row.addWidget(self.condition)

        self.restore = QToolButton(WordingPanel)
        self.restore.setObjectName(u"restore")

        self.word_row.addWidget(self.restore)

        self.space_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.word_row.addItem(self.space_2)


        self.layout.addLayout(self.word_row)

        self.editor = WordingEditor(WordingPanel)
        self.editor.setObjectName(u"editor")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.editor.sizePolicy().hasHeightForWidth())
        self.editor.setSizePolicy(sizePolicy)

        self.layout.addWidget(self.editor)

        self.faults = QLabel(WordingPanel)
        self.faults.setObjectName(u"faults")
        self.faults.setTextFormat(Qt.TextFormat.RichText)
        self.faults.setWordWrap(True)
        self.faults.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByKeyboard|Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.faults.setMargin(6)
        self.faults.setProperty(u"kind", u"notice")

        self.layout.addWidget(self.faults)

        self.last_year = QPushButton(WordingPanel)
        self.last_year.setObjectName(u"last_year")

        self.layout.addWidget(self.last_year)

        self.keep_row = QHBoxLayout()
        self.keep_row.setSpacing(8)
        self.keep_row.setObjectName(u"keep_row")
        self.keep_row.setContentsMargins(0, 0, 0, 0)
        self.state = ElidedLabel(WordingPanel)
        self.state.setObjectName(u"state")
        self.state.setProperty(u"kind", u"muted")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.state.sizePolicy().hasHeightForWidth())
        self.state.setSizePolicy(sizePolicy1)

        self.keep_row.addWidget(self.state)

        self.save = QPushButton(WordingPanel)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"main")

        self.keep_row.addWidget(self.save)


        self.layout.addLayout(self.keep_row)


        self.retranslateUi(WordingPanel)

        QMetaObject.connectSlotsByName(WordingPanel)
    # setupUi

    def retranslateUi(self, WordingPanel: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.part.setAccessibleName(QCoreApplication.translate("WordingPanel", u"\u54ea\u4e00\u90e8\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("WordingPanel", u"\u6dfb\u52a0\u4e00\u6bb5", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("WordingPanel", u"\u5728\u8fd9\u4e00\u6bb5\u540e\u9762\u6dfb\u52a0\u4e00\u6bb5\uff08Alt+\u56de\u8f66\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.up.setText(QCoreApplication.translate("WordingPanel", u"\u4e0a\u79fb", None))
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("WordingPanel", u"\u628a\u8fd9\u4e00\u6bb5\u5f80\u4e0a\u79fb\uff08Alt+\u2191\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.down.setText(QCoreApplication.translate("WordingPanel", u"\u4e0b\u79fb", None))
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("WordingPanel", u"\u628a\u8fd9\u4e00\u6bb5\u5f80\u4e0b\u79fb\uff08Alt+\u2193\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.leave_out.setText(QCoreApplication.translate("WordingPanel", u"\u4e0d\u5370", None))
#if QT_CONFIG(tooltip)
        self.leave_out.setToolTip(QCoreApplication.translate("WordingPanel", u"\u8fd9\u4e00\u6bb5\u4e0d\u5370\uff0c\u6216\u8005\u91cd\u65b0\u5370\u51fa\u6765", None))
#endif // QT_CONFIG(tooltip)
        self.insert.setText(QCoreApplication.translate("WordingPanel", u"\u63d2\u5165\u6570\u5b57", None))
#if QT_CONFIG(tooltip)
        self.insert.setToolTip(QCoreApplication.translate("WordingPanel", u"\u63d2\u5165\u6570\u5b57\u6216\u8bcd\uff0c\u8f93\u5165\u201c\u3010\u201d\u4e5f\u53ef\u4ee5", None))
#endif // QT_CONFIG(tooltip)
        self.condition.setText(QCoreApplication.translate("WordingPanel", u"\u6761\u4ef6", None))
#if QT_CONFIG(tooltip)
        self.condition.setToolTip(QCoreApplication.translate("WordingPanel", u"\u6709\u6570\u5b57\u624d\u5199\uff1a\u6570\u5b57\u4e3a\u96f6\u65f6\u4e0d\u5199\uff0c\u6216\u8005\u6539\u5199\u6210\u522b\u7684\u8bdd", None))
#endif // QT_CONFIG(tooltip)
        self.restore.setText(QCoreApplication.translate("WordingPanel", u"\u6062\u590d\u9ed8\u8ba4", None))
#if QT_CONFIG(tooltip)
        self.restore.setToolTip(QCoreApplication.translate("WordingPanel", u"\u6062\u590d\u8fd9\u4e00\u6bb5\u6216\u8005\u5168\u6587\u7684\u9ed8\u8ba4\u6587\u5b57\uff0c\u627e\u56de\u5220\u6389\u7684\u6bb5\u843d", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.editor.setAccessibleName(QCoreApplication.translate("WordingPanel", u"\u6587\u7a3f\u6587\u5b57", None))
#endif // QT_CONFIG(accessibility)
        self.faults.setText("")
        self.last_year.setText(QCoreApplication.translate("WordingPanel", u"\u7528\u4e0a\u5e74\u6539\u8fc7\u7684\u6587\u7a3f", None))
#if QT_CONFIG(tooltip)
        self.last_year.setToolTip(QCoreApplication.translate("WordingPanel", u"\u628a\u4e0a\u5e74\u540c\u671f\u6539\u8fc7\u7684\u6587\u5b57\u62ff\u6765\u7528\uff0c\u53ef\u4ee5\u64a4\u9500", None))
#endif // QT_CONFIG(tooltip)
        self.save.setText(QCoreApplication.translate("WordingPanel", u"\u4fdd\u5b58", None))
#if QT_CONFIG(tooltip)
        self.save.setToolTip(QCoreApplication.translate("WordingPanel", u"\u79bb\u5f00\u7f16\u8f91\u6846\u65f6\u4e5f\u4f1a\u81ea\u52a8\u4fdd\u5b58", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
