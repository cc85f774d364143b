# sha256 c362a5f7247c592b8795904eeda526435c313c205ef6f6934a1dde572b9856b7 of ui/posts_evaluation.ui
"""The form ui/posts_evaluation.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from courtoffice.shell.elided_label import ElidedLabel
from courtoffice.shell.grid_table import GridTable

class Ui_EvaluationRoom(object):
    def setupUi(self, EvaluationRoom: QWidget) -> None:
        if not EvaluationRoom.objectName():
            EvaluationRoom.setObjectName(u"EvaluationRoom")
        EvaluationRoom.resize(1200, 600)
        self.layout = QVBoxLayout(EvaluationRoom)
        self.layout.setSpacing(6)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.setObjectName(u"top")
        self.find = QLineEdit(EvaluationRoom)
        self.find.setObjectName(u"find")
        self.find.setClearButtonEnabled(True)
        self.find.setMaximumSize(QSize(160, 16777215))

        self.top.addWidget(self.find)

        self.order = QComboBox(EvaluationRoom)
        self.order.addItem("")
        self.order.addItem("")
        self.order.setObjectName(u"order")

        self.top.addWidget(self.order)

        self.state = ElidedLabel(EvaluationRoom)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.state.sizePolicy().hasHeightForWidth())
        self.state.setSizePolicy(sizePolicy)
        self.state.setProperty(u"kind", u"muted")

        self.top.addWidget(self.state)

        self.fill_rest = QPushButton(EvaluationRoom)
        self.fill_rest.setObjectName(u"fill_rest")

        self.top.addWidget(self.fill_rest)

        self.decide = QPushButton(EvaluationRoom)
        self.decide.setObjectName(u"decide")

        self.top.addWidget(self.decide)

        self.papers = QPushButton(EvaluationRoom)
        self.papers.setObjectName(u"papers")

        self.top.addWidget(self.papers)

        self.reopen = QPushButton(EvaluationRoom)
        self.reopen.setObjectName(u"reopen")

        self.top.addWidget(self.reopen)

        self.close_year = QPushButton(EvaluationRoom)
        self.close_year.setObjectName(u"close_year")

        self.top.addWidget(self.close_year)


        self.layout.addLayout(self.top)

        self.quota = ElidedLabel(EvaluationRoom)
        self.quota.setObjectName(u"quota")
        self.quota.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.quota.sizePolicy().hasHeightForWidth())
        self.quota.setSizePolicy(sizePolicy1)

        self.layout.addWidget(self.quota)

        self.officers = GridTable(EvaluationRoom)
        self.officers.setObjectName(u"officers")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(1)
        sizePolicy2.setHeightForWidth(self.officers.sizePolicy().hasHeightForWidth())
        self.officers.setSizePolicy(sizePolicy2)

        self.layout.addWidget(self.officers)

        self.officer_words = QLabel(EvaluationRoom)
        self.officer_words.setObjectName(u"officer_words")
        self.officer_words.setTextFormat(Qt.TextFormat.PlainText)
        self.officer_words.setWordWrap(True)
        self.officer_words.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.officer_words)

        self.message = QLabel(EvaluationRoom)
        self.message.setObjectName(u"message")
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setProperty(u"kind", u"trouble")

        self.layout.addWidget(self.message)


        self.retranslateUi(EvaluationRoom)

        QMetaObject.connectSlotsByName(EvaluationRoom)
    # setupUi

    def retranslateUi(self, EvaluationRoom: QWidget) -> None:
        self.find.setPlaceholderText(QCoreApplication.translate("EvaluationRoom", u"\u59d3\u540d\u6216\u9996\u5b57\u6bcd", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("EvaluationRoom", u"\u67e5\u627e\u5e72\u8b66", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.find.setToolTip(QCoreApplication.translate("EvaluationRoom", u"\u627e\u5230\u4e00\u540d\u5e72\u8b66\uff0c\u56de\u8f66\u5230\u4e0b\u4e00\u540d", None))
#endif // QT_CONFIG(tooltip)
        self.order.setItemText(0, QCoreApplication.translate("EvaluationRoom", u"\u6309\u540d\u518c", None))
        self.order.setItemText(1, QCoreApplication.translate("EvaluationRoom", u"\u6309\u4f18\u79c0\u7387", None))

#if QT_CONFIG(tooltip)
        self.order.setToolTip(QCoreApplication.translate("EvaluationRoom", u"\u6309\u4ec0\u4e48\u987a\u5e8f\u5217\u51fa\u5e72\u8b66", None))
#endif // QT_CONFIG(tooltip)
        self.fill_rest.setText(QCoreApplication.translate("EvaluationRoom", u"\u5176\u4f59\u62df\u4e3a\u79f0\u804c", None))
#if QT_CONFIG(tooltip)
        self.fill_rest.setToolTip(QCoreApplication.translate("EvaluationRoom", u"\u6ca1\u6709\u5efa\u8bae\u7b49\u6b21\u7684\uff0c\u5efa\u8bae\u4e3a\u79f0\u804c\uff1b\u5728\u804c\u4e0d\u8db3\u534a\u5e74\u7684\uff0c\u5efa\u8bae\u4e3a\u4e0d\u5b9a\u7b49\u6b21", None))
#endif // QT_CONFIG(tooltip)
        self.decide.setText(QCoreApplication.translate("EvaluationRoom", u"\u786e\u5b9a\u7b49\u6b21\u2026", None))
#if QT_CONFIG(tooltip)
        self.decide.setToolTip(QCoreApplication.translate("EvaluationRoom", u"\u6309\u51b3\u5b9a\u628a\u5efa\u8bae\u7b49\u6b21\u767b\u8bb0\u4e3a\u786e\u5b9a\u7b49\u6b21", None))
#endif // QT_CONFIG(tooltip)
        self.papers.setText(QCoreApplication.translate("EvaluationRoom", u"\u8003\u6838\u60c5\u51b5", None))
#if QT_CONFIG(tooltip)
        self.papers.setToolTip(QCoreApplication.translate("EvaluationRoom", u"\u672c\u5e74\u5ea6\u8003\u6838\u60c5\u51b5\u548c\u7b49\u6b21\u540d\u5355", None))
#endif // QT_CONFIG(tooltip)
        self.reopen.setText(QCoreApplication.translate("EvaluationRoom", u"\u91cd\u65b0\u6253\u5f00\u2026", None))
#if QT_CONFIG(tooltip)
        self.reopen.setToolTip(QCoreApplication.translate("EvaluationRoom", u"\u5df2\u529e\u7ed3\u7684\u5e74\u5ea6\u8981\u6539\u52a8\uff0c\u5199\u660e\u539f\u56e0\u540e\u91cd\u65b0\u6253\u5f00", None))
#endif // QT_CONFIG(tooltip)
        self.close_year.setText(QCoreApplication.translate("EvaluationRoom", u"\u529e\u7ed3\u2026", None))
#if QT_CONFIG(tooltip)
        self.close_year.setToolTip(QCoreApplication.translate("EvaluationRoom", u"\u5168\u90e8\u786e\u5b9a\u7b49\u6b21\u4ee5\u540e\u529e\u7ed3\u672c\u5e74\u5ea6\u6d4b\u8bc4\uff0c\u529e\u7ed3\u540e\u4e0d\u80fd\u6539\u52a8", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.officers.setAccessibleName(QCoreApplication.translate("EvaluationRoom", u"\u5168\u4f53\u5e72\u8b66\u7684\u5e74\u5ea6\u6d4b\u8bc4", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
