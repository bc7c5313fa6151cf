<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttendanceLane</name>
    <message numerus="yes">
        <source>Week of %1: present on %2 of %n known school day(s) (%3)</source>
        <translation>
            <numerusform>Week of %1: present on %2 of %n known school day (%3)</numerusform>
            <numerusform>Week of %1: present on %2 of %n known school days (%3)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; of %n day(s) it is not known</source>
        <translation>
            <numerusform>; of %n day it is not known</numerusform>
            <numerusform>; of %n days it is not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CohortTimeline</name>
    <message numerus="yes">
        <source>; of %n it cannot be said</source>
        <translation>
            <numerusform>; of %n it cannot be said</numerusform>
            <numerusform>; of %n it cannot be said</numerusform>
        </translation>
    </message>
</context>
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
    <name>JourneyWords</name>
    <message numerus="yes">
        <source>%1, of %n more it cannot be said</source>
        <translation>
            <numerusform>%1, of %n more it cannot be said</numerusform>
            <numerusform>%1, of %n more it cannot be said</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missed: %n left</source>
        <translation>
            <numerusform>missed: %n left</numerusform>
            <numerusform>missed: %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n students it cannot be said whether it concerns them: what “%1” asks for is not on file for them.</source>
        <translation>
            <numerusform>Of %n student it cannot be said whether it concerns them: what “%1” asks for is not on file.</numerusform>
            <numerusform>Of %n students it cannot be said whether it concerns them: what “%1” asks for is not on file for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n students are left</source>
        <translation>
            <numerusform>%n student is left</numerusform>
            <numerusform>%n students are left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows close within 7 days; %1</source>
        <translation>
            <numerusform>%n window closes within 7 days; %1</numerusform>
            <numerusform>%n windows close within 7 days; %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows are open, none closes within 7 days; %1</source>
        <translation>
            <numerusform>%n window is open and does not close within 7 days; %1</numerusform>
            <numerusform>%n windows are open, none closes within 7 days; %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nobody known is left of %n</source>
        <translation>
            <numerusform>nobody known is left of %n</numerusform>
            <numerusform>nobody known is left of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left of %n</source>
        <translation>
            <numerusform>%1 left of %n</numerusform>
            <numerusform>%1 left of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; of %n more it cannot be said</source>
        <translation>
            <numerusform>; of %n more it cannot be said</numerusform>
            <numerusform>; of %n more it cannot be said</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Milestone</name>
    <message numerus="yes">
        <source>%n day(s) after %1</source>
        <translation>
            <numerusform>%n day after %1</numerusform>
            <numerusform>%n days after %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before %1</source>
        <translation>
            <numerusform>%n day before %1</numerusform>
            <numerusform>%n days before %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MilestoneEditWords</name>
    <message numerus="yes">
        <source>%n windows; the last: %1</source>
        <translation>
            <numerusform>%n window: %1</numerusform>
            <numerusform>%n windows; the last: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows; now or next: %1</source>
        <translation>
            <numerusform>%n window: %1</numerusform>
            <numerusform>%n windows; now or next: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MilestonePreview</name>
    <message numerus="yes">
        <source>It concerns %1 of %n ninth graders now: %2.</source>
        <translation>
            <numerusform>It concerns %1 of %n ninth grader now: %2.</numerusform>
            <numerusform>It concerns %1 of %n ninth graders now: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n it cannot be said: what this asks for is not on file for them.</source>
        <translation>
            <numerusform>Of %n it cannot be said: what this asks for is not on file for them.</numerusform>
            <numerusform>Of %n it cannot be said: what this asks for is not on file for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message numerus="yes">
        <source>Present on the next %n school day(s), through %1, brings attendance from %2 to %3.</source>
        <translation>
            <numerusform>Present on the next %n school day, through %1, brings attendance from %2 to %3.</numerusform>
            <numerusform>Present on the next %n school days, through %1, brings attendance from %2 to %3.</numerusform>
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
    <name>StudentWords</name>
    <message numerus="yes">
        <source>Present on %1 of %n school day(s) so far this year, by month</source>
        <translation>
            <numerusform>Present on %1 of %n school day so far this year, by month</numerusform>
            <numerusform>Present on %1 of %n school days so far this year, by month</numerusform>
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
    <name>TimelineWords</name>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n lane</numerusform>
            <numerusform>%n lanes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>The records end on %1, %n days ago: bring in a newer export on the Data page.</source>
        <translation>
            <numerusform>The records end on %1, %n day ago: bring in a newer export on the Data page.</numerusform>
            <numerusform>The records end on %1, %n days ago: bring in a newer export on the Data page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviews are due</source>
        <translation>
            <numerusform>%n review is due</numerusform>
            <numerusform>%n reviews are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: nobody is left of %n students</source>
        <translation>
            <numerusform>%1: nobody is left of %n student</numerusform>
            <numerusform>%1: nobody is left of %n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n students are left</source>
        <translation>
            <numerusform>%1: %2 of %n student is left</numerusform>
            <numerusform>%1: %2 of %n students are left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; of %n it cannot be said</source>
        <comment>students</comment>
        <translation>
            <numerusform>; of %n it cannot be said</numerusform>
            <numerusform>; of %n it cannot be said</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows close this week</source>
        <translation>
            <numerusform>%n window closes this week</numerusform>
            <numerusform>%n windows close this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>continues a sentence</comment>
        <translation>
            <numerusform>%n opens</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows open this week</source>
        <translation>
            <numerusform>%n window opens this week</numerusform>
            <numerusform>%n windows open this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n students are new on the support list</source>
        <translation>
            <numerusform>%n student is new on the support list</numerusform>
            <numerusform>%n students are new on the support list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things were agreed last</source>
        <translation>
            <numerusform>%n thing was agreed last</numerusform>
            <numerusform>%n things were agreed last</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoImport</name>
    <message numerus="yes">
        <source>Import %1 brought students about whom the team has since written: %n record(s) (decisions, notes, drafts, marks) would lose their student. Import a corrected export instead of taking this one back.</source>
        <translation>
            <numerusform>Import %1 brought students about whom the team has since written: %n record (decisions, notes, drafts, marks) would lose their student. Import a corrected export instead of taking this one back.</numerusform>
            <numerusform>Import %1 brought students about whom the team has since written: %n records (decisions, notes, drafts, marks) would lose their student. Import a corrected export instead of taking this one back.</numerusform>
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
    <name>milepost::ChartPanel</name>
    <message numerus="yes">
        <source>%n without data</source>
        <translation>
            <numerusform>%n without data</numerusform>
            <numerusform>%n without data</numerusform>
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
<context>
    <name>milepost::JourneyPage</name>
    <message numerus="yes">
        <source>%n students are marked as reached.</source>
        <translation>
            <numerusform>%n student is marked as reached.</numerusform>
            <numerusform>%n students are marked as reached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n students are marked as not in need of it.</source>
        <translation>
            <numerusform>%n student is marked as not in need of it.</numerusform>
            <numerusform>%n students are marked as not in need of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The marks of %n students are taken back.</source>
        <translation>
            <numerusform>The mark of %n student is taken back.</numerusform>
            <numerusform>The marks of %n students are taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>milepost::MilestonePanel</name>
    <message numerus="yes">
        <source>%n students are marked by hand.</source>
        <translation>
            <numerusform>%n student is marked by hand.</numerusform>
            <numerusform>%n students are marked by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show the %n who are left</source>
        <translation>
            <numerusform>&amp;Show the %n who is left</numerusform>
            <numerusform>&amp;Show the %n who are left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w the %n reached</source>
        <translation>
            <numerusform>Sho&amp;w the %n reached</numerusform>
            <numerusform>Sho&amp;w the %n reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show a&amp;ll %n</source>
        <translation>
            <numerusform>Show a&amp;ll %n</numerusform>
            <numerusform>Show a&amp;ll %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>milepost::NotesCard</name>
    <message numerus="yes">
        <source>%n earlier revision(s)</source>
        <translation>
            <numerusform>%n earlier revision</numerusform>
            <numerusform>%n earlier revisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show earlier years (%n note(s))</source>
        <translation>
            <numerusform>Show earlier years (%n note)</numerusform>
            <numerusform>Show earlier years (%n notes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>milepost::PeopleChecklist</name>
    <message numerus="yes">
        <source>%1 of %n students chosen</source>
        <translation>
            <numerusform>%1 of %n student chosen</numerusform>
            <numerusform>%1 of %n students chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>milepost::StudentFinder</name>
    <message numerus="yes">
        <source>%n students; the first %1 are shown, type more</source>
        <translation>
            <numerusform>%n student; the first %1 are shown, type more</numerusform>
            <numerusform>%n students; the first %1 are shown, type more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n students</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>milepost::StudentsList</name>
    <message numerus="yes">
        <source>%n student(s) in grade 9</source>
        <translation>
            <numerusform>%n student in grade 9</numerusform>
            <numerusform>%n students in grade 9</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n student(s)</source>
        <comment>a list</comment>
        <translation>
            <numerusform>%1: %n student</numerusform>
            <numerusform>%1: %n students</numerusform>
        </translation>
    </message>
</context>
</TS>
