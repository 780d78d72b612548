package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealVersions;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.Colleagues;
import org.arasha.appeal.FactsToTell;
import org.arasha.appeal.Invitations;
import org.arasha.appeal.Letters;
import org.arasha.appeal.NotedAnswers;
import org.arasha.appeal.Overrides;
import org.arasha.appeal.Remarks;
import org.arasha.appeal.ReopenedIncidents;
import org.arasha.appeal.RuleMarks;
import org.arasha.appeal.Signatories;
import org.arasha.appeal.SigningLinks;
import org.arasha.appeal.Statements;
import org.arasha.appeal.Templates;
import org.arasha.appeal.TextsBehind;
import org.arasha.appeal.UnreachedPartners;
import org.arasha.desk.Desk;
import org.arasha.desk.Drafts;
import org.arasha.desk.OneReading;
import org.arasha.desk.Whereabouts;
import org.arasha.directory.Authorities;
import org.arasha.directory.Organisations;
import org.arasha.incident.Incidents;
import org.arasha.incident.RecordChanges;
import org.arasha.incident.ui.OutsideSection;
import org.arasha.legal.Norms;
import org.arasha.verification.Verification;
import org.springframework.stereotype.Component;

/** What the screens of an appeal need, in one hand. */
@Component
class AppealDesk {

    final Desk desk;
    final Drafts drafts;
    final OneReading reading;
    final Appeals appeals;
    final Signatories signatories;
    final NotedAnswers noted;
    final Invitations invitations;
    final SigningLinks links;
    final UnreachedPartners unreached;
    final Letters letters;
    final AppealVersions versions;
    final Templates templates;
    final Statements statements;
    final TextsBehind behind;
    final FactsToTell facts;
    final Remarks remarks;
    final Colleagues colleagues;
    final Overrides overrides;
    final ReopenedIncidents reopened;
    final RuleMarks ruleMarks;
    final Incidents incidents;
    final RecordChanges changes;
    final Verification verification;
    final Organisations organisations;
    final Authorities authorities;
    final Norms norms;
    final AppealHeaders headers;
    final Whereabouts whereabouts;
    private final CurrentUser user;
    private final List<AppealCaution> cautions;

    AppealDesk(Desk desk, Drafts drafts, OneReading reading, Appeals appeals, Signatories signatories, NotedAnswers noted, Invitations invitations,
            SigningLinks links, UnreachedPartners unreached, Letters letters, AppealVersions versions, Templates templates, Statements statements, TextsBehind behind,
            FactsToTell facts, Remarks remarks, Colleagues colleagues, Overrides overrides, ReopenedIncidents reopened,
            RuleMarks ruleMarks, Incidents incidents, RecordChanges changes, Verification verification, Organisations organisations,
            Authorities authorities, Norms norms, AppealHeaders headers, Whereabouts whereabouts, CurrentUser user,
            List<AppealCaution> cautions) {
        this.desk = desk;
        this.drafts = drafts;
        this.reading = reading;
        this.appeals = appeals;
        this.signatories = signatories;
        this.noted = noted;
        this.invitations = invitations;
        this.links = links;
        this.unreached = unreached;
        this.letters = letters;
        this.versions = versions;
        this.templates = templates;
        this.statements = statements;
        this.behind = behind;
        this.facts = facts;
        this.remarks = remarks;
        this.colleagues = colleagues;
        this.overrides = overrides;
        this.reopened = reopened;
        this.ruleMarks = ruleMarks;
        this.incidents = incidents;
        this.changes = changes;
        this.verification = verification;
        this.organisations = organisations;
        this.authorities = authorities;
        this.norms = norms;
        this.headers = headers;
        this.whereabouts = whereabouts;
        this.user = user;
        this.cautions = cautions;
    }

    Div cautions(Appeal appeal) {
        Div all = new Div();
        say(appeal, all);
        return all;
    }

    /** Anew, where some were told. */
    void tellAnew(Appeal appeal, Div cautions) {
        if (cautions.isVisible()) {
            cautions.removeAll();
            say(appeal, cautions);
        }
    }

    private void say(Appeal appeal, Div all) {
        cautions.forEach(one -> one.of(appeal).ifPresent(all::add));
        all.setVisible(all.getComponentCount() > 0);
    }

    /**
     * Of what the letter may say nothing: since it was approved, before that since it was begun. Who saved it last, or had it open before,
     * need not have known.
     */
    Div outside(Appeal appeal) {
        return since(appeal).<Div>map(at -> new OutsideSection(changes, appeal.incidentIds(), at)).orElseGet(Div::new);
    }

    private Optional<Instant> since(Appeal appeal) {
        return appeal.closedAt() != null ? Optional.empty()
                : appeal.isApproved() ? Optional.ofNullable(appeal.approvedAt())
                : versions.begun(appeal.id());
    }

    boolean mayWrite() {
        return user.is(Role.LAWYER);
    }
}
