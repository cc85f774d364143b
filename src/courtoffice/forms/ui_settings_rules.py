# sha256 243221b5f7e5e93506609275275d87bf71b0a1e960d1ade25f163cf6d2138940 of ui/settings_rules.ui
"""The form ui/settings_rules.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QDateEdit, QFrame, QHBoxLayout, QLabel, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QTreeWidget, QVBoxLayout, QWidget

class Ui_RulesSection(object):
    def setupUi(self, RulesSection: QWidget) -> None:
        if not RulesSection.objectName():
            RulesSection.setObjectName(u"RulesSection")
        self.layout = QVBoxLayout(RulesSection)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.words = QLabel(RulesSection)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.layout.addWidget(self.words)

        self.rules = QTreeWidget(RulesSection)
        self.rules.setObjectName(u"rules")
        self.rules.setRootIsDecorated(False)
        self.rules.setUniformRowHeights(True)

        self.layout.addWidget(self.rules)

        self.one = QFrame(RulesSection)
        self.one.setObjectName(u"one")
        self.one_layout = QVBoxLayout(self.one)
        self.one_layout.setSpacing(8)
        self.one_layout.setObjectName(u"one_layout")
        self.rule = QLabel(self.one)
        self.rule.setObjectName(u"rule")
        self.rule.setTextFormat(Qt.TextFormat.PlainText)

        self.one_layout.addWidget(self.rule)

        self.hint = QLabel(self.one)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)

        self.one_layout.addWidget(self.hint)

        self.history_row = QHBoxLayout()
        self.history_row.setObjectName(u"history_row")
        self.history = QListWidget(self.one)
        self.history.setObjectName(u"history")
        self.history.setMaximumSize(QSize(16777215, 96))

        self.history_row.addWidget(self.history)

        self.remove = QPushButton(self.one)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.history_row.addWidget(self.remove)


        self.one_layout.addLayout(self.history_row)

        self.new_row = QHBoxLayout()
        self.new_row.setSpacing(8)
        self.new_row.setObjectName(u"new_row")
        self.from_label = QLabel(self.one)
        self.from_label.setObjectName(u"from_label")

        self.new_row.addWidget(self.from_label)

        self.from_day = QDateEdit(self.one)
        self.from_day.setObjectName(u"from_day")
        self.from_day.setCalendarPopup(True)

        self.new_row.addWidget(self.from_day)

        self.to_label = QLabel(self.one)
        self.to_label.setObjectName(u"to_label")

        self.new_row.addWidget(self.to_label)

        self.value_place = QHBoxLayout()
        self.value_place.setObjectName(u"value_place")

        self.new_row.addLayout(self.value_place)

        self.add = QPushButton(self.one)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.new_row.addWidget(self.add)

        self.new_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.new_row.addItem(self.new_space)


        self.one_layout.addLayout(self.new_row)

        self.trouble = QLabel(self.one)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setWordWrap(True)
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)

        self.one_layout.addWidget(self.trouble)


        self.layout.addWidget(self.one)

        self.layout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.from_label.setBuddy(self.from_day)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RulesSection)

        QMetaObject.connectSlotsByName(RulesSection)
    # setupUi

    def retranslateUi(self, RulesSection: QWidget) -> None:
        self.words.setProperty(u"kind", QCoreApplication.translate("RulesSection", u"muted", None))
        self.words.setText(QCoreApplication.translate("RulesSection", u"\u89c4\u5219\u81ea\u67d0\u4e00\u5929\u8d77\u751f\u6548\u3002\u6539\u52a8\u53ea\u5f71\u54cd\u8fd9\u4e00\u5929\u4ee5\u540e\u7684\u7edf\u8ba1\uff0c\u4ee5\u524d\u7684\u5e74\u5ea6\u4ecd\u6309\u5f53\u65f6\u7684\u89c4\u5219\u8ba1\u7b97\u3002", None))
        ___qtreewidgetitem = self.rules.headerItem()
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("RulesSection", u"\u81ea", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("RulesSection", u"\u73b0\u884c", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("RulesSection", u"\u89c4\u5219", None))
        self.one.setProperty(u"kind", QCoreApplication.translate("RulesSection", u"sheet", None))
        self.rule.setProperty(u"kind", QCoreApplication.translate("RulesSection", u"heading", None))
        self.hint.setProperty(u"kind", QCoreApplication.translate("RulesSection", u"muted", None))
        self.remove.setText(QCoreApplication.translate("RulesSection", u"\u53bb\u6389\u6240\u9009", None))
        self.from_label.setText(QCoreApplication.translate("RulesSection", u"\u81ea(&D)", None))
        self.from_day.setDisplayFormat(QCoreApplication.translate("RulesSection", u"yyyy-MM-dd", None))
        self.to_label.setText(QCoreApplication.translate("RulesSection", u"\u8d77\u6539\u4e3a", None))
        self.add.setText(QCoreApplication.translate("RulesSection", u"\u52a0\u5165", None))
        self.trouble.setProperty(u"kind", QCoreApplication.translate("RulesSection", u"trouble", None))
        pass
    # retranslateUi
