package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.arasha.directory.Authority;
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

    private final transient SubmissionDesk desk;
    private final transient Submission submission;
    private transient Optional<LocalDate> held;

    HandInSteps(SubmissionDesk desk, Submission submission) {
        this.desk = desk;
        this.submission = submission;
        held = desk.submissions.heldSince(submission.id());
        show();
    }

    /** Somebody may have spoken against the letter, or agreed again, since it was opened; else it is left alone: one may be on its links. */
    void readAgain() {
        Optional<LocalDate> now = desk.submissions.heldSince(submission.id());
        if (!now.equals(held)) {
            held = now;
            removeAll();
            show();
        }
    }

    private void show() {
        held.ifPresentOrElse(this::warn, this::lead);
    }

    /** Nobody is led to the body with a letter that must not leave; one that left before is still noted. */
    private void warn(LocalDate held) {
        add(new StatusBadge(Tone.WARNING, getTranslation("followup.handIn.held")),
                new Quiet(getTranslation("followup.handIn.held.why", Dates.day(held))));
    }

    private void lead() {
        OrderedList steps = new OrderedList(step("followup.handIn.take", new FiledLetter(desk.correspondence, submission)),
                step("followup.handIn.way", way()),
                step("followup.handIn.note"));
        steps.addClassName("hand-in-steps");
        new TooEarly(desk).of(submission).ifPresent(this::add);
        add(steps);
    }

    private Component way() {
        String words = getTranslation("channel." + channel());
        Component way = channel() == Channel.E_OTINISH ? new Anchor(PORTAL, words, AnchorTarget.BLANK) : new Span(words);
        return where().<Component>map(where -> new Span(way, new Quiet(where))).orElse(way);
    }

    /** Where the way alone does not tell: the envelope's address, and through whom a complaint goes, which is not whom it speaks to. */
    private Optional<String> where() {
        Authority taker = desk.postal.body(submission);
        String body = taker.name().in(Here.language());
        String where = channel() == Channel.POST ? desk.postal.address(submission).map(address -> body + ", " + address)
                .orElseGet(() -> getTranslation("followup.handIn.noAddress", body)) : body;
        return taker.id().equals(submission.authority()) ? Optional.of(where).filter(any -> channel() == Channel.POST)
                : Optional.of(getTranslation("followup.handIn.through", where));
    }

    private Channel channel() {
        return submission.route().channel();
    }

    private ListItem step(String key, Component... what) {
        ListItem step = new ListItem(new Span(getTranslation(key) + " "));
        step.add(what);
        return step;
    }
}
