<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ColumnMapping</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s), as in the header, with balanced quotes</source>
        <translation>
            <numerusform>%n cell, as in the header, with balanced quotes</numerusform>
            <numerusform>%n cells, as in the header, with balanced quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFindings</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s), as in the header</source>
        <translation>
            <numerusform>%n cell, as in the header</numerusform>
            <numerusform>%n cells, as in the header</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>Room for %n student(s) now; the others follow below.</source>
        <translation>
            <numerusform>Room for %n student now; the others follow below.</numerusform>
            <numerusform>Room for %n students now; the others follow below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupportList</name>
    <message numerus="yes">
        <source>Days cannot be counted for %n student(s): calendar, enrollment or attendance is missing.</source>
        <translation>
            <numerusform>Days cannot be counted for %n student: calendar, enrollment or attendance is missing.</numerusform>
            <numerusform>Days cannot be counted for %n students: calendar, enrollment or attendance is missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SystemView</name>
    <message numerus="yes">
        <source>%n absence(s) from class, %1 (attendance_section.csv)</source>
        <translation>
            <numerusform>%n absence from class, %1 (attendance_section.csv)</numerusform>
            <numerusform>%n absences from class, %1 (attendance_section.csv)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoImport</name>
    <message numerus="yes">
        <source>Import %1 brought students about whom the team has since decided: %n decision(s) would lose their student. Import a corrected export instead of taking this one back.</source>
        <translation>
            <numerusform>Import %1 brought students about whom the team has since decided: %n decision would lose their student. Import a corrected export instead of taking this one back.</numerusform>
            <numerusform>Import %1 brought students about whom the team has since decided: %n decisions would lose their student. Import a corrected export instead of taking this one back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n student(s) have a need and no plan yet</source>
        <translation>
            <numerusform>%n student has a need and no plan yet</numerusform>
            <numerusform>%n students have a need and no plan yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) looked at</source>
        <translation>
            <numerusform>%n student looked at</numerusform>
            <numerusform>%n students looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>milepost::FindingsModel</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>milepost::ImportPreview</name>
    <message numerus="yes">
        <source>%n student(s) are new.</source>
        <translation>
            <numerusform>%n student is new.</numerusform>
            <numerusform>%n students are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) are no longer in the export; they are kept and marked as left.</source>
        <translation>
            <numerusform>%n student is no longer in the export; kept and marked as left.</numerusform>
            <numerusform>%n students are no longer in the export; they are kept and marked as left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) came back.</source>
        <translation>
            <numerusform>%n student came back.</numerusform>
            <numerusform>%n students came back.</numerusform>
        </translation>
    </message>
</context>
</TS>
