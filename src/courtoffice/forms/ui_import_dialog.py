# sha256 3055c63b70eff89809f8f05c34883b4f5ba0f4dc707b80396c463f9fb0251b6d of ui/import_dialog.ui
"""The form ui/import_dialog.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QTabBar, QTableView, QTableWidget, QVBoxLayout
from courtoffice.shell.elided_label import ElidedLabel

class Ui_ImportDialog(object):
    def setupUi(self, ImportDialog: QDialog) -> None:
        if not ImportDialog.objectName():
            ImportDialog.setObjectName(u"ImportDialog")
        ImportDialog.resize(980, 600)
        self.layout = QVBoxLayout(ImportDialog)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 12, 16, 16)
        self.file_row = QHBoxLayout()
        self.file_row.setSpacing(8)
        self.file_row.setObjectName(u"file_row")
        self.file = ElidedLabel(ImportDialog)
        self.file.setObjectName(u"file")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.file.sizePolicy().hasHeightForWidth())
        self.file.setSizePolicy(sizePolicy)
        self.file.setTextFormat(Qt.TextFormat.PlainText)
        self.file.setProperty(u"kind", u"heading")

        self.file_row.addWidget(self.file)

        self.map_columns = QPushButton(ImportDialog)
        self.map_columns.setObjectName(u"map_columns")
        self.map_columns.setCheckable(True)
        self.map_columns.setAutoDefault(False)

        self.file_row.addWidget(self.map_columns)

        self.choose_file = QPushButton(ImportDialog)
        self.choose_file.setObjectName(u"choose_file")
        self.choose_file.setAutoDefault(False)

        self.file_row.addWidget(self.choose_file)


        self.layout.addLayout(self.file_row)

        self.notes = QLabel(ImportDialog)
        self.notes.setObjectName(u"notes")
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setWordWrap(True)
        self.notes.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.notes)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(12)
        self.middle.setObjectName(u"middle")
        self.list = QVBoxLayout()
        self.list.setSpacing(8)
        self.list.setObjectName(u"list")
        self.states = QTabBar(ImportDialog)
        self.states.setObjectName(u"states")
        self.states.setProperty(u"kind", u"slim")

        self.list.addWidget(self.states)

        self.rows = QTableView(ImportDialog)
        self.rows.setObjectName(u"rows")
        self.rows.setTabKeyNavigation(False)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.rows.sizePolicy().hasHeightForWidth())
        self.rows.setSizePolicy(sizePolicy1)
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.rows.setShowGrid(False)
        self.rows.setWordWrap(False)
        self.rows.verticalHeader().setVisible(False)

        self.list.addWidget(self.rows)

        self.reason = QLabel(ImportDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.list.addWidget(self.reason)


        self.middle.addLayout(self.list)

        self.side = QVBoxLayout()
        self.side.setSpacing(8)
        self.side.setObjectName(u"side")
        self.question_words = QLabel(ImportDialog)
        self.question_words.setObjectName(u"question_words")
        self.question_words.setMaximumSize(QSize(320, 16777215))
        self.question_words.setWordWrap(True)

        self.side.addWidget(self.question_words)

        self.questions = QTableWidget(ImportDialog)
        self.questions.setObjectName(u"questions")
        self.questions.setTabKeyNavigation(False)
        self.questions.setMinimumSize(QSize(280, 96))
        self.questions.setMaximumSize(QSize(320, 16777215))
        self.questions.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.questions.setShowGrid(False)
        self.questions.verticalHeader().setVisible(False)

        self.side.addWidget(self.questions)

        self.mapping = QTableWidget(ImportDialog)
        self.mapping.setObjectName(u"mapping")
        self.mapping.setTabKeyNavigation(False)
        self.mapping.setMinimumSize(QSize(280, 96))
        self.mapping.setMaximumSize(QSize(320, 16777215))
        self.mapping.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.mapping.setShowGrid(False)
        self.mapping.verticalHeader().setVisible(False)

        self.side.addWidget(self.mapping)


        self.middle.addLayout(self.side)


        self.layout.addLayout(self.middle)

        self.departments = QHBoxLayout()
        self.departments.setSpacing(4)
        self.departments.setObjectName(u"departments")
        self.create_departments = QCheckBox(ImportDialog)
        self.create_departments.setObjectName(u"create_departments")

        self.departments.addWidget(self.create_departments, 0, Qt.AlignmentFlag.AlignTop)

        self.department_names = QLabel(ImportDialog)
        self.department_names.setObjectName(u"department_names")
        sizePolicy.setHeightForWidth(self.department_names.sizePolicy().hasHeightForWidth())
        self.department_names.setSizePolicy(sizePolicy)
        self.department_names.setTextFormat(Qt.TextFormat.PlainText)
        self.department_names.setWordWrap(True)

        self.departments.addWidget(self.department_names)


        self.layout.addLayout(self.departments)

        self.accept_fixes = QCheckBox(ImportDialog)
        self.accept_fixes.setObjectName(u"accept_fixes")

        self.layout.addWidget(self.accept_fixes)

        self.leave_out_bad = QCheckBox(ImportDialog)
        self.leave_out_bad.setObjectName(u"leave_out_bad")

        self.layout.addWidget(self.leave_out_bad)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.words = QLabel(ImportDialog)
        self.words.setObjectName(u"words")
        sizePolicy.setHeightForWidth(self.words.sizePolicy().hasHeightForWidth())
        self.words.setSizePolicy(sizePolicy)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setProperty(u"kind", u"muted")

        self.buttons.addWidget(self.words)

        self.save_refused = QPushButton(ImportDialog)
        self.save_refused.setObjectName(u"save_refused")
        self.save_refused.setAutoDefault(False)

        self.buttons.addWidget(self.save_refused)

        self.take_in = QPushButton(ImportDialog)
        self.take_in.setObjectName(u"take_in")
        self.take_in.setAutoDefault(False)
        self.take_in.setProperty(u"kind", u"main")

        self.buttons.addWidget(self.take_in)

        self.cancel = QPushButton(ImportDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.layout.addLayout(self.buttons)


        self.retranslateUi(ImportDialog)

        QMetaObject.connectSlotsByName(ImportDialog)
    # setupUi

    def retranslateUi(self, ImportDialog: QDialog) -> None:
        self.map_columns.setText(QCoreApplication.translate("ImportDialog", u"\u5217\u7684\u5bf9\u5e94", None))
#if QT_CONFIG(tooltip)
        self.map_columns.setToolTip(QCoreApplication.translate("ImportDialog", u"\u770b\u770b\u8868\u91cc\u7684\u6bcf\u4e00\u5217\u8bfb\u4f5c\u4ec0\u4e48\uff0c\u8bfb\u9519\u7684\u53ef\u4ee5\u6539", None))
#endif // QT_CONFIG(tooltip)
        self.choose_file.setText(QCoreApplication.translate("ImportDialog", u"\u53e6\u9009\u6587\u4ef6\u2026", None))
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("ImportDialog", u"\u8981\u5bfc\u5165\u7684\u5404\u884c", None))
#endif // QT_CONFIG(accessibility)
        self.question_words.setText(QCoreApplication.translate("ImportDialog", u"\u8fd9\u4e9b\u59d3\u540d\u4e0d\u6b62\u4e00\u4eba\u3002\u8bf7\u9009\u5b9a\u662f\u54ea\u4e00\u4f4d\uff0c\u5199\u8fd9\u4e2a\u59d3\u540d\u7684\u5404\u884c\u90fd\u7167\u6b64\u8bfb\u53d6\uff1a", None))
#if QT_CONFIG(accessibility)
        self.questions.setAccessibleName(QCoreApplication.translate("ImportDialog", u"\u8981\u786e\u8ba4\u7684\u4eba", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.mapping.setAccessibleName(QCoreApplication.translate("ImportDialog", u"\u680f\u76ee\u5bf9\u5e94", None))
#endif // QT_CONFIG(accessibility)
        self.save_refused.setText(QCoreApplication.translate("ImportDialog", u"\u5bfc\u51fa\u672a\u5bfc\u5165\u7684\u884c\u2026", None))
#if QT_CONFIG(tooltip)
        self.save_refused.setToolTip(QCoreApplication.translate("ImportDialog", u"\u628a\u4e0d\u80fd\u5bfc\u5165\u7684\u884c\u8fde\u540c\u539f\u56e0\u5b58\u6210\u8868\u683c\uff0c\u6539\u6b63\u540e\u53ef\u4ee5\u518d\u5bfc\u5165", None))
#endif // QT_CONFIG(tooltip)
        self.cancel.setText(QCoreApplication.translate("ImportDialog", u"\u53d6\u6d88", None))
        pass
    # retranslateUi
