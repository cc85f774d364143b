# sha256 ae254f1c469c287aa4a51a1f8a370b359484b1d25a204a5e68b68cd9ae7a0bd4 of ui/review_draw.ui
"""The form ui/review_draw.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QTableWidget, QVBoxLayout, QWidget

class Ui_DrawForm(object):
    def setupUi(self, DrawForm: QWidget) -> None:
        if not DrawForm.objectName():
            DrawForm.setObjectName(u"DrawForm")
        self.layout = QHBoxLayout(DrawForm)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.rule = QFrame(DrawForm)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"kind", u"sheet")
        self.rule.setMinimumSize(QSize(300, 0))
        self.rule.setMaximumSize(QSize(360, 16777215))
        self.rule_layout = QVBoxLayout(self.rule)
        self.rule_layout.setSpacing(8)
        self.rule_layout.setObjectName(u"rule_layout")
        self.rule_layout.setContentsMargins(12, 8, 12, 10)
        self.rule_head = QHBoxLayout()
        self.rule_head.setSpacing(6)
        self.rule_head.setObjectName(u"rule_head")
        self.rule_head.setContentsMargins(0, 0, 0, 0)
        self.rule_heading = QLabel(self.rule)
        self.rule_heading.setObjectName(u"rule_heading")
        self.rule_heading.setProperty(u"kind", u"heading")

        self.rule_head.addWidget(self.rule_heading)

        self.rule_head_gap_9 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rule_head.addItem(self.rule_head_gap_9)

        self.last_month = QPushButton(self.rule)
        self.last_month.setObjectName(u"last_month")

        self.rule_head.addWidget(self.last_month)

        self.this_month = QPushButton(self.rule)
        self.this_month.setObjectName(u"this_month")

        self.rule_head.addWidget(self.this_month)


        self.rule_layout.addLayout(self.rule_head)

        self.fields = QScrollArea(self.rule)
        self.fields.setObjectName(u"fields")
        self.fields.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields.setWidgetResizable(True)
        self.fields.setProperty(u"kind", u"plain")
        self.fields.setFrameShape(QFrame.Shape.NoFrame)

        self.rule_layout.addWidget(self.fields)

        self.new_seed = QPushButton(self.rule)
        self.new_seed.setObjectName(u"new_seed")

        self.rule_layout.addWidget(self.new_seed)


        self.layout.addWidget(self.rule)

        self.preview_side = QWidget(DrawForm)
        self.preview_side.setObjectName(u"preview_side")
        self.preview_layout = QVBoxLayout(self.preview_side)
        self.preview_layout.setSpacing(8)
        self.preview_layout.setObjectName(u"preview_layout")
        self.preview_layout.setContentsMargins(0, 0, 0, 0)
        self.summary = QLabel(self.preview_side)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"kind", u"heading")
        self.summary.setWordWrap(True)

        self.preview_layout.addWidget(self.summary)

        self.words = QLabel(self.preview_side)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)

        self.preview_layout.addWidget(self.words)

        self.preview = QTableWidget(self.preview_side)
        self.preview.setObjectName(u"preview")
        self.preview.setTabKeyNavigation(False)
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.preview.setShowGrid(False)
        self.preview.setAlternatingRowColors(False)

        self.preview_layout.addWidget(self.preview)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.note = QLabel(self.preview_side)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"kind", u"muted")
        self.note.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy)

        self.buttons.addWidget(self.note)

        self.draw = QPushButton(self.preview_side)
        self.draw.setObjectName(u"draw")
        self.draw.setProperty(u"kind", u"main")

        self.buttons.addWidget(self.draw)


        self.preview_layout.addLayout(self.buttons)


        self.layout.addWidget(self.preview_side)


        self.retranslateUi(DrawForm)

        QMetaObject.connectSlotsByName(DrawForm)
    # setupUi

    def retranslateUi(self, DrawForm: QWidget) -> None:
        self.rule_heading.setText(QCoreApplication.translate("DrawForm", u"\u62bd\u53d6\u8303\u56f4\u548c\u89c4\u5219", None))
        self.last_month.setText(QCoreApplication.translate("DrawForm", u"\u4e0a\u6708", None))
#if QT_CONFIG(tooltip)
        self.last_month.setToolTip(QCoreApplication.translate("DrawForm", u"\u62bd\u4e0a\u4e2a\u6708\u7ed3\u6848\u7684\u6848\u4ef6", None))
#endif // QT_CONFIG(tooltip)
        self.this_month.setText(QCoreApplication.translate("DrawForm", u"\u672c\u6708", None))
#if QT_CONFIG(tooltip)
        self.this_month.setToolTip(QCoreApplication.translate("DrawForm", u"\u62bd\u672c\u6708\u7ed3\u6848\u7684\u6848\u4ef6", None))
#endif // QT_CONFIG(tooltip)
        self.new_seed.setText(QCoreApplication.translate("DrawForm", u"\u53e6\u53d6\u968f\u673a\u79cd\u5b50", None))
#if QT_CONFIG(tooltip)
        self.new_seed.setToolTip(QCoreApplication.translate("DrawForm", u"\u7531\u7a0b\u5e8f\u53e6\u53d6\u4e00\u4e2a\u8c01\u4e5f\u6ca1\u6709\u9009\u8fc7\u7684\u79cd\u5b50", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("DrawForm", u"\u6bcf\u540d\u6cd5\u5b98\u62bd\u53d6\u4ef6\u6570", None))
#endif // QT_CONFIG(accessibility)
        self.draw.setText(QCoreApplication.translate("DrawForm", u"\u62bd\u53d6", None))
#if QT_CONFIG(tooltip)
        self.draw.setToolTip(QCoreApplication.translate("DrawForm", u"\u6309\u8fd9\u4e2a\u89c4\u5219\u62bd\u53d6\u5e76\u4fdd\u5b58\uff0c\u53ef\u4ee5\u64a4\u9500\uff08Ctrl+Enter\uff09", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
