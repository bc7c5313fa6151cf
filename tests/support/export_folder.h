#pragma once
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace milepost {

// An export folder made of strings: entry name → text. An empty text leaves the entry out.
struct WrittenExport {
  QMap<QString, QByteArray> files;

  // A small school: two students, a teacher, one class, calendar, attendance, marks; made on 2026-10-02 as number 1.
  static WrittenExport small_school() {
    WrittenExport folder;
    folder.set_label(1, {2027});
    const auto put = [&folder](const char* name, const char* text) { folder.files[QString::fromLatin1(name)] = text; };
    put("roster/orgs.csv",
        "sourcedId,name,type,identifier,parentSourcedId\nd1,North District,district,,\nh1,North High,school,001,d1\n");
    put("roster/academicSessions.csv",
        "sourcedId,title,type,startDate,endDate,parentSourcedId,schoolYear\n"
        "y26,2025-26,schoolYear,2025-08-12,2026-06-05,,2026\ny27,2026-27,schoolYear,2026-08-12,2027-06-05,,2027\n"
        "f27,Fall,semester,2026-08-12,2026-12-18,y27,2027\n");
    put("roster/courses.csv",
        "sourcedId,schoolYearSourcedId,title,courseCode,orgSourcedId\nc1,y27,Algebra 1,MA1,h1\nc2,y27,English "
        "9,EN9,h1\n");
    put("roster/classes.csv",
        "sourcedId,title,courseSourcedId,classCode,classType,schoolSourcedId,termSourcedIds,periods\n"
        "k1,Algebra 1 A,c1,A,scheduled,h1,f27,1\nk2,English 9 B,c2,B,scheduled,h1,f27,2\n");
    put("roster/users.csv",
        "sourcedId,enabledUser,username,givenName,familyName,identifier,grades\n"
        "s1,true,u1,Ana,Alder,1001,09\ns2,true,u2,Ben,Birch,1002,09\nt1,true,u3,Tess,Thorn,,\n");
    put("roster/roles.csv",
        "sourcedId,userSourcedId,roleType,role,orgSourcedId\nr1,s1,primary,student,h1\nr2,s2,primary,student,h1\n"
        "r3,t1,primary,teacher,h1\n");
    put("roster/enrollments.csv",
        "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary\ne1,k1,h1,s1,student,\ne2,k1,h1,s2,"
        "student,\n"
        "e3,k2,h1,s1,student,\ne4,k1,h1,t1,teacher,true\n");
    put("roster/demographics.csv",
        "sourcedId,birthDate,sex,hispanicOrLatinoEthnicity\ns1,2012-01-05,female,true\ns2,2012-03-09,male,\n");
    put("records/calendar.csv",
        "schoolSourcedId,date,type\nh1,2026-09-01,instructional\nh1,2026-09-02,instructional\nh1,2026-09-07,holiday\n"
        "h1,2026-09-08,instructional\n");
    put("records/school_enrollment.csv",
        "studentSourcedId,schoolSourcedId,schoolYear,gradeLevel,entryDate,exitDate,exitReason,firstTimeNinth\n"
        "s1,h1,2027,09,2026-08-12,,,true\ns2,h1,2027,09,2026-08-12,,,false\n");
    put("records/attendance_day.csv",
        "studentSourcedId,schoolSourcedId,date,status,localCode,minutesAbsent\n"
        "s1,h1,2026-09-01,ExcusedAbsence,I,360\ns2,h1,2026-09-02,UnexcusedAbsence,U,\ns2,h1,2026-09-08,Tardy,T,15\n");
    put("records/attendance_section.csv",
        "studentSourcedId,classSourcedId,date,period,status,localCode\ns1,k1,2026-09-01,1,ExcusedAbsence,I\n"
        "s1,k2,2026-09-01,2,ExcusedAbsence,I\ns2,k1,2026-09-02,1,UnexcusedAbsence,U\ns2,k1,2026-09-08,1,Tardy,T\n");
    put("records/marks.csv",
        "studentSourcedId,schoolYear,gradeLevel,termSourcedId,termCode,markType,courseSourcedId,classSourcedId,"
        "courseCode,"
        "courseTitle,subject,agArea,mark,creditsAttempted,creditsEarned,inGpa,endDate\n"
        "s1,2027,09,f27,Q1,quarter,c1,k1,MA1,Algebra 1,MATH,C,B,5,5,true,2026-10-02\n"
        "s2,2027,09,f27,Q1,quarter,c1,k1,MA1,Algebra 1,MATH,C,D,5,5,true,2026-10-02\n");
    return folder;
  }

  void set_label(int serial, const QList<int>& years) {
    QJsonArray year_list;
    for (const int year : years) year_list.append(year);
    const QJsonObject label{{QStringLiteral("format"), QStringLiteral("milepost-export")},
                            {QStringLiteral("version"), 1},
                            {QStringLiteral("created"), QStringLiteral("2026-10-02T18:00:00Z")},
                            {QStringLiteral("serial"), serial},
                            {QStringLiteral("district"), QStringLiteral("North District")},
                            {QStringLiteral("schools"), QJsonArray{QStringLiteral("North High")}},
                            {QStringLiteral("school_years"), year_list},
                            {QStringLiteral("tool"), QStringLiteral("test")}};
    files[QStringLiteral("export.json")] = QJsonDocument(label).toJson();
  }

  WrittenExport& append(const char* file, const QByteArray& rows) {
    files[QString::fromLatin1(file)] += rows;
    return *this;
  }
  WrittenExport& replace(const char* file, const QByteArray& before, const QByteArray& after) {
    QByteArray& text = files[QString::fromLatin1(file)];
    Q_ASSERT(text.contains(before));
    text.replace(before, after);
    return *this;
  }

  // Every mention of a student: a line of any file that holds this cell.
  void remove_rows_with(const QByteArray& cell) {
    for (QByteArray& text : files) {
      QByteArray kept;
      for (const QByteArray& line : text.split('\n')) {
        if (!line.isEmpty() && !line.split(',').contains(cell)) kept += line + '\n';
      }
      if (text.startsWith("sourcedId") || text.contains("SourcedId")) text = kept;
    }
  }

  // OneRoster's manifest for the roster files that are there.
  QByteArray manifest() const {
    QByteArray text = "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n";
    for (auto file = files.begin(); file != files.end(); ++file) {
      if (!file.key().startsWith(QLatin1String("roster/")) || file.value().isEmpty()) continue;
      text += "file." + file.key().mid(7).chopped(4).toUtf8() + ",bulk\n";
    }
    return text;
  }

  // Writes it to an empty folder, with a manifest where it has a roster and brings none.
  bool write(const QString& path) const {
    QMap<QString, QByteArray> all = files;
    const QString manifest_name = QStringLiteral("roster/manifest.csv");
    if (all.contains(QStringLiteral("roster/users.csv")) && !all.contains(manifest_name))
      all[manifest_name] = manifest();
    for (auto file = all.begin(); file != all.end(); ++file) {
      if (file.value().isEmpty()) continue;
      const QString target = path + QLatin1Char('/') + file.key();
      QFile out(target);
      if (!QDir().mkpath(QFileInfo(target).path()) || !out.open(QIODevice::WriteOnly) ||
          out.write(file.value()) != file.value().size()) {
        return false;
      }
    }
    return true;
  }
};

}  // namespace milepost
