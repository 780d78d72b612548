package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.arasha.access.Role;
import org.arasha.calendar.TermKind;
import org.arasha.followup.Result;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** By which bodies it came here, and to whom this one has passed it on. */
class ChainSection extends Section {

    private final transient SubmissionDesk desk;
    private final transient Runnable changed;

    /** @param changed what to do when a passing-on is taken back */
    ChainSection(SubmissionDesk desk, Submission submission, Runnable changed) {
        super("followup.chain");
        this.desk = desk;
        this.changed = changed;
        List<Submission> before = desk.forwardings.before(submission);
        List<Submission> after = desk.forwardings.after(submission);
        setVisible(!before.isEmpty() || !after.isEmpty());
        before.forEach(one -> add(entry(one, passedOnFrom(one))));
        if (!before.isEmpty()) {
            Div here = new Div(new Quiet(getTranslation("followup.chain.here", Dates.day(submission.course().forwardedHere()))));
            marks(submission, here);
            if (desk.user.is(Role.LAWYER) && submission.isOnlySaidToBePassedOn()) {
                here.add(byMistake(submission));
            }
            here.add(Terms.rule(desk, TermKind.PASSED_ON_CLOCK, submission.course().forwardedHere()));
            here.addClassName("entry");
            add(here);
        }
        after.forEach(one -> {
            Div entry = onward(one, "followup.chain.to");
            if (desk.user.is(Role.LAWYER) && one.isOnlySaidToBePassedOn()) {
                entry.add(byMistake(one));
            }
            further(one);
        });
    }

    /**
     * To its end, so that whoever asks the first body learns who has it now, and which body passed it on late; what is further on is taken
     * back on its own page.
     */
    private void further(Submission from) {
        desk.forwardings.after(from).forEach(one -> {
            onward(one, "followup.chain.by");
            further(one);
        });
    }

    private Div onward(Submission one, String key) {
        Submission from = desk.submissions.visible(one.course().forwardedFrom());
        Div entry = entry(one, new Quiet(getTranslation(key, Dates.day(one.course().forwardedHere()), body(from))));
        marks(one, entry);
        if (one.result() != Result.MISTAKEN && !one.held().isEmpty()) {
            // What is passed on is not among the demands of the body that had it any more.
            desk.submissions.demandsTo(one).forEach(demand -> entry.add(new Div(new Quiet("– " + demand.text().in(Here.language())))));
        }
        add(entry);
        return entry;
    }

    private ByMistake byMistake(Submission one) {
        return new ByMistake(desk, one.id().value(), one.id().value(), "followup.chain.mistake.hint",
                why -> desk.mistakenForwardings.takeBack(one.id(), why), changed);
    }

    private Component passedOnFrom(Submission one) {
        return new Quiet(one.wasForwarded() ? getTranslation("followup.chain.here", Dates.day(one.course().forwardedHere()))
                : getTranslation("followup.chain.first"));
    }

    private Div entry(Submission one, Component said) {
        Div entry = new Div(new Anchor(SubmissionNavigation.to(one.number()), one.number() + " · " + body(one)), said);
        entry.addClassName("entry");
        return entry;
    }

    private String body(Submission one) {
        return desk.authorities.find(one.authority()).name().in(Here.language());
    }

    /** What never was is neither late nor a circle. */
    private void marks(Submission one, Div entry) {
        if (one.result() == Result.MISTAKEN) {
            entry.add(new StatusBadge(Tone.NEUTRAL, getTranslation("followup.mistake")), new Quiet(one.remark()));
            return;
        }
        if (desk.forwardings.isLate(one)) {
            Submission from = desk.submissions.visible(one.course().forwardedFrom());
            entry.add(new StatusBadge(Tone.OVERDUE, getTranslation("followup.chain.late")),
                    Terms.rule(desk, TermKind.FORWARDING, from.receipt().receivedOn()));
        }
        desk.forwardings.loop(one).ifPresent(had ->
                entry.add(new StatusBadge(Tone.OVERDUE, getTranslation("followup.chain.loop", had.number()))));
    }
}
