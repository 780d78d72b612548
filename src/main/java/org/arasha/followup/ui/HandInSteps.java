package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.arasha.directory.Channel;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** What is done to hand in a letter: take it, carry it to the body, note the day; or that it is not done any more. */
class HandInSteps extends Div {

    private static final String PORTAL = "https://eotinish.kz";

    HandInSteps(SubmissionDesk desk, Submission submission) {
        desk.submissions.heldSince(submission.id()).ifPresentOrElse(this::warn, () -> lead(desk, submission));
    }

    /** Nobody is led to the body with a letter that must not leave; one that left before is still noted. */
    private void warn(LocalDate held) {
        add(new StatusBadge(Tone.WARNING, getTranslation("followup.handIn.held")),
                new Quiet(getTranslation("followup.handIn.held.why", Dates.day(held))));
    }

    private void lead(SubmissionDesk desk, Submission submission) {
        OrderedList steps = new OrderedList(step("followup.handIn.take", new FiledLetter(desk.correspondence, submission)),
                step("followup.handIn.way", way(desk, submission)),
                step("followup.handIn.note"));
        steps.addClassName("hand-in-steps");
        new TooEarly(desk).of(submission).ifPresent(this::add);
        add(steps);
    }

    private Component way(SubmissionDesk desk, Submission submission) {
        Channel channel = submission.route().channel();
        String words = getTranslation("channel." + channel);
        return switch (channel) {
            case E_OTINISH -> new Anchor(PORTAL, words, AnchorTarget.BLANK);
            case POST -> new Span(new Span(words), envelope(desk, submission));
            case MAIL, IN_PERSON, PASSED_ON, NOT_KNOWN -> new Span(words);
        };
    }

    private Component envelope(SubmissionDesk desk, Submission submission) {
        String body = desk.postal.body(submission).name().in(Here.language());
        return new Quiet(desk.postal.address(submission).map(address -> body + ", " + address)
                .orElseGet(() -> getTranslation("followup.handIn.noAddress", body)));
    }

    private ListItem step(String key, Component... what) {
        ListItem step = new ListItem(new Span(getTranslation(key) + " "));
        step.add(what);
        return step;
    }
}
