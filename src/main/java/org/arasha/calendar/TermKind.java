package org.arasha.calendar;

import java.util.List;

/** What a term is for, or what else the law says about terms. */
public enum TermKind {
    /** The body registers what it was sent. */ REGISTRATION,
    /** The body answers. */ REPLY,
    /** The body answers after a check on site or with other bodies (law of 2007 only). */ REPLY_WITH_CHECK,
    /** The prosecutor answers. */ PROSECUTOR_REPLY,
    /** What it means that the term has ended without an answer. */ SILENCE(Says.REFUSAL, Says.INACTION, Says.NOTHING),
    /** The longest extension the body may give itself. */ EXTENSION,
    /** The body tells the applicant of an extension. */ EXTENSION_NOTICE,
    /** Whether it gives reasons for it. */ EXTENSION_REASONS(Says.REQUIRED, Says.NOT_REQUIRED),
    /** The body passes the appeal on to the competent one. */ FORWARDING,
    /** From when the term of the body runs to which it was passed on. */ PASSED_ON_CLOCK(Says.STARTS_ANEW, Says.RUNS_ON),
    /** The applicant complains to the superior body. */ COMPLAINT,
    /** The body complained of passes the complaint on to the superior one. */ COMPLAINT_PASSED_ON,
    /** The superior body decides the complaint. */ COMPLAINT_DECISION,
    /** The applicant goes to court. */ COURT,
    /** The court decides the claim. */ COURT_DECISION,
    /** The applicant writes to the body itself. */ FIRST_APPEAL,
    /** The applicant asks the prosecutor to act. */ PROSECUTOR,
    /** The applicant reports a crime or an offence. */ CRIME_REPORT,
    /** What was reported as a crime or an offence is decided on. */ CRIME_REPORT_DECISION;

    private final List<Says> says;

    TermKind(Says... says) {
        this.says = List.of(says);
    }

    /** Of what its rules say one thing each; nothing where they count days. */
    public List<Says> says() {
        return says;
    }
}
