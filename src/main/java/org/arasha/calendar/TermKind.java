package org.arasha.calendar;

/** What a term is for. */
public enum TermKind {
    /** The body answers. */ REPLY,
    /** The body answers after a check on site or with other bodies (law of 2007 only). */ REPLY_WITH_CHECK,
    /** The longest extension the body may give itself. */ EXTENSION,
    /** The body tells the applicant of an extension. */ EXTENSION_NOTICE,
    /** The body passes the appeal on to the competent one. */ FORWARDING,
    /** The applicant complains to the superior body. */ COMPLAINT,
    /** The body complained of passes the complaint on to the superior one. */ COMPLAINT_PASSED_ON,
    /** The superior body decides the complaint. */ COMPLAINT_DECISION,
    /** The applicant goes to court. */ COURT,
    /** The court decides the claim. */ COURT_DECISION,
    /** The applicant writes to the body itself. */ FIRST_APPEAL,
    /** The applicant asks the prosecutor to act. */ PROSECUTOR,
    /** The applicant reports a crime or an offence. */ CRIME_REPORT,
    /** What was reported as a crime or an offence is decided on. */ CRIME_REPORT_DECISION
}
