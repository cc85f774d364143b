# sha256 955355ac86ff8c77987a26d847d99ca9bb457aafe23b688ce82ba193dfff6f62 of ui/first_page.ui
"""The form ui/first_page.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import QCommandLinkButton, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_FirstPage(object):
    def setupUi(self, FirstPage: QWidget) -> None:
        if not FirstPage.objectName():
            FirstPage.setObjectName(u"FirstPage")
        self.outer = QHBoxLayout(FirstPage)
        self.outer.setObjectName(u"outer")
        self.left = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer.addItem(self.left)

        self.column = QVBoxLayout()
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.top = QSpacerItem(20, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.top)

        self.title = QLabel(FirstPage)
        self.title.setObjectName(u"title")

        self.column.addWidget(self.title)

        self.subtitle = QLabel(FirstPage)
        self.subtitle.setObjectName(u"subtitle")
        self.subtitle.setWordWrap(True)

        self.column.addWidget(self.subtitle)

        self.gap = QSpacerItem(20, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap)

        self.new_office = QCommandLinkButton(FirstPage)
        self.new_office.setObjectName(u"new_office")
        self.new_office.setMinimumSize(QSize(520, 0))

        self.column.addWidget(self.new_office)

        self.open_office = QCommandLinkButton(FirstPage)
        self.open_office.setObjectName(u"open_office")

        self.column.addWidget(self.open_office)

        self.sample_office = QCommandLinkButton(FirstPage)
        self.sample_office.setObjectName(u"sample_office")

        self.column.addWidget(self.sample_office)

        self.second_gap = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.second_gap)

        self.recent_title = QLabel(FirstPage)
        self.recent_title.setObjectName(u"recent_title")

        self.column.addWidget(self.recent_title)

        self.recent = QGridLayout()
        self.recent.setObjectName(u"recent")
        self.recent.setHorizontalSpacing(16)
        self.recent.setVerticalSpacing(0)

        self.column.addLayout(self.recent)

        self.bottom = QSpacerItem(20, 80, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.bottom)


        self.outer.addLayout(self.column)

        self.right = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer.addItem(self.right)


        self.retranslateUi(FirstPage)

        QMetaObject.connectSlotsByName(FirstPage)
    # setupUi

    def retranslateUi(self, FirstPage: QWidget) -> None:
        self.title.setProperty(u"kind", QCoreApplication.translate("FirstPage", u"title", None))
        self.title.setText(QCoreApplication.translate("FirstPage", u"\u653f\u6cbb\u90e8\u529e\u516c", None))
        self.subtitle.setProperty(u"kind", QCoreApplication.translate("FirstPage", u"muted", None))
        self.subtitle.setText(QCoreApplication.translate("FirstPage", u"\u5b66\u4e60\u3001\u57f9\u8bad\u3001\u8d28\u91cf\u8bc4\u67e5\u3001\u5c97\u4f4d\u8003\u6838\u4e00\u5904\u767b\u8bb0\uff0c\u5e74\u7ec8\u603b\u7ed3\u81ea\u52a8\u6210\u7a3f\u3002\u5168\u90e8\u5185\u5bb9\u4fdd\u5b58\u5728\u4e00\u4e2a\u6570\u636e\u6587\u4ef6\u91cc\uff0c\u4e0d\u8fde\u63a5\u7f51\u7edc\u3002", None))
        self.new_office.setText(QCoreApplication.translate("FirstPage", u"\u65b0\u5efa\u6570\u636e\u6587\u4ef6", None))
        self.new_office.setDescription(QCoreApplication.translate("FirstPage", u"\u672c\u9662\u7b2c\u4e00\u6b21\u4f7f\u7528\u3002\u5efa\u597d\u540e\u5148\u586b\u5199\u6cd5\u9662\u540d\u79f0\uff0c\u518d\u5bfc\u5165\u5e72\u8b66\u82b1\u540d\u518c\u3002", None))
        self.open_office.setText(QCoreApplication.translate("FirstPage", u"\u6253\u5f00\u6570\u636e\u6587\u4ef6", None))
        self.open_office.setDescription(QCoreApplication.translate("FirstPage", u"\u672c\u9662\u5df2\u7ecf\u6709\u6570\u636e\u6587\u4ef6\uff08.courtoffice\uff09\u3002\u4e5f\u53ef\u4ee5\u628a\u6587\u4ef6\u62d6\u5230\u8fd9\u4e2a\u7a97\u53e3\u4e0a\u3002", None))
        self.sample_office.setText(QCoreApplication.translate("FirstPage", u"\u8bd5\u7528\u793a\u4f8b", None))
        self.sample_office.setDescription(QCoreApplication.translate("FirstPage", u"\u751f\u6210\u4e00\u4e2a\u865a\u6784\u7684\u6cd5\u9662\u548c\u4e24\u5e74\u7684\u5de5\u4f5c\u8bb0\u5f55\uff0c\u53ef\u4ee5\u968f\u610f\u6539\u52a8\uff0c\u4e0d\u5f71\u54cd\u672c\u9662\u6570\u636e\u3002", None))
        self.recent_title.setProperty(u"kind", QCoreApplication.translate("FirstPage", u"heading", None))
        self.recent_title.setText(QCoreApplication.translate("FirstPage", u"\u6700\u8fd1\u4f7f\u7528", None))
        pass
    # retranslateUi
