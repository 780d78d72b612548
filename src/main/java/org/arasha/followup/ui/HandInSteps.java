package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.arasha.directory.Channel;
import org.arasha.followup.Submission;

/** What is done to hand in a letter: take it, carry it to the body, note the day. */
class HandInSteps extends OrderedList {

    private static final String PORTAL = "https://eotinish.kz";

    HandInSteps(SubmissionDesk desk, Submission submission) {
        addClassName("hand-in-steps");
        new TooEarly(desk).of(desk.appeals.visible(submission.appeal())).map(ListItem::new).ifPresent(this::add);
        add(step("followup.handIn.take", new FiledLetter(desk.correspondence, submission)),
                step("followup.handIn.way", way(submission.route().channel())),
                step("followup.handIn.note"));
    }

    private Component way(Channel channel) {
        String words = getTranslation("channel." + channel);
        return channel == Channel.E_OTINISH ? new Anchor(PORTAL, words, AnchorTarget.BLANK) : new Span(words);
    }

    private ListItem step(String key, Component... what) {
        ListItem step = new ListItem(new Span(getTranslation(key) + " "));
        step.add(what);
        return step;
    }
}
