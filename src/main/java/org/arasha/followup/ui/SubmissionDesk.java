package org.arasha.followup.ui;

import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.appeal.Appeals;
import org.arasha.desk.Desk;
import org.arasha.desk.Drafts;
import org.arasha.desk.Whereabouts;
import org.arasha.directory.Authorities;
import org.arasha.followup.Assessments;
import org.arasha.followup.Complaints;
import org.arasha.followup.Contradictions;
import org.arasha.followup.Correspondence;
import org.arasha.followup.Extensions;
import org.arasha.followup.FiledAs;
import org.arasha.followup.FilingDays;
import org.arasha.followup.Forwardings;
import org.arasha.followup.MisplacedReplies;
import org.arasha.followup.MistakenForwardings;
import org.arasha.followup.MistakenReceipts;
import org.arasha.followup.PaperReplies;
import org.arasha.followup.PostalAddresses;
import org.arasha.followup.Receipts;
import org.arasha.followup.Senders;
import org.arasha.followup.Slips;
import org.arasha.followup.Submission;
import org.arasha.followup.Submissions;
import org.arasha.incident.Incidents;
import org.arasha.incident.RecordChanges;
import org.arasha.incident.Records;
import org.arasha.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the screens of a submission need, in one hand. */
@Component
class SubmissionDesk {

    final Desk desk;
    final Drafts drafts;
    final Submissions submissions;
    final Assessments assessments;
    final Receipts receipts;
    final MistakenReceipts mistakenReceipts;
    final FilingDays filingDays;
    final Slips slips;
    final PostalAddresses postal;
    final PaperReplies paper;
    final MisplacedReplies misplaced;
    final Extensions extensions;
    final Forwardings forwardings;
    final MistakenForwardings mistakenForwardings;
    final FiledAs filedAs;
    final Complaints complaints;
    final Contradictions contradictions;
    final Appeals appeals;
    final Incidents incidents;
    final Records records;
    final RecordChanges changes;
    final Authorities authorities;
    final Whereabouts whereabouts;
    final Correspondence correspondence;
    final Senders senders;
    final CurrentUser user;

    SubmissionDesk(Desk desk, Drafts drafts, Submissions submissions, Assessments assessments, Receipts receipts,
            MistakenReceipts mistakenReceipts, FilingDays filingDays, Slips slips, PostalAddresses postal, PaperReplies paper,
            MisplacedReplies misplaced, Extensions extensions, Forwardings forwardings, MistakenForwardings mistakenForwardings,
            FiledAs filedAs, Complaints complaints, Contradictions contradictions, Appeals appeals, Incidents incidents, Records records, RecordChanges changes, Authorities authorities, Whereabouts whereabouts,
            Correspondence correspondence, Senders senders, CurrentUser user) {
        this.desk = desk;
        this.drafts = drafts;
        this.submissions = submissions;
        this.assessments = assessments;
        this.receipts = receipts;
        this.mistakenReceipts = mistakenReceipts;
        this.filingDays = filingDays;
        this.slips = slips;
        this.postal = postal;
        this.paper = paper;
        this.misplaced = misplaced;
        this.extensions = extensions;
        this.forwardings = forwardings;
        this.mistakenForwardings = mistakenForwardings;
        this.filedAs = filedAs;
        this.complaints = complaints;
        this.contradictions = contradictions;
        this.appeals = appeals;
        this.incidents = incidents;
        this.records = records;
        this.changes = changes;
        this.authorities = authorities;
        this.whereabouts = whereabouts;
        this.correspondence = correspondence;
        this.senders = senders;
        this.user = user;
    }

    /** The incidents that a submission is about, as people number them. */
    List<CaseNumber> cases(Submission submission) {
        return appeals.visible(submission.appeal()).incidentIds().stream().map(id -> incidents.visible(id).number()).toList();
    }
}
