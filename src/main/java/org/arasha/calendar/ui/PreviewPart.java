package org.arasha.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.arasha.calendar.CalendarChanges;
import org.arasha.calendar.ChangePreview;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** What a change would move, and why it is made; nothing has been changed yet. */
class PreviewPart extends Div {

    private final TextArea reason = Inputs.text("calendar.reason", CalendarChanges.LONGEST_REASON);

    /**
     * @param apply gets the reason
     * @param back  to the form, where what was typed still stands
     */
    PreviewPart(ChangePreview preview, Consumer<String> apply, Runnable back) {
        addClassName("editor");
        Paragraph words = new Paragraph(getTranslation("calendar.wouldMove", preview.moving()));
        words.addClassName("would-move");
        words.getElement().setAttribute("role", "status");
        add(words);
        if (preview.openAgain() > 0) {
            add(new StatusBadge(Tone.WARNING, getTranslation("calendar.openAgain", preview.openAgain())));
        }
        if (preview.overAtOnce() > 0) {
            add(new StatusBadge(Tone.OVERDUE, getTranslation("calendar.overAtOnce", preview.overAtOnce())));
        }
        if (preview.starting() > 0) {
            add(new StatusBadge(Tone.SOON, getTranslation("calendar.starting", preview.starting())));
        }
        if (preview.oursBegin() > 0) {
            add(new StatusBadge(Tone.SOON, getTranslation("calendar.oursBegin", preview.oursBegin())));
        }
        if (preview.oursEnd() > 0) {
            add(new StatusBadge(Tone.WARNING, getTranslation("calendar.oursEnd", preview.oursEnd())));
        }
        if (preview.judged() > 0) {
            add(new Quiet(getTranslation("calendar.judgedAnew", preview.judged())));
        }
        UnorderedList first = new UnorderedList();
        first.addClassName("moving");
        preview.first().forEach(one -> first.add(new ListItem(new Span(one.number()),
                new Span(getTranslation("calendar.moving", Dates.day(one.from()), Dates.day(one.to()))))));
        if (preview.moving() > preview.first().size()) {
            first.add(new ListItem(new Span(getTranslation("calendar.andMore", preview.moving() - preview.first().size()))));
        }
        if (preview.moving() > 0) {
            add(first);
        }
        reason.setHelperText(getTranslation("calendar.reason.hint"));
        reason.setMinRows(2);
        Button yes = new Button(getTranslation("calendar.apply"), click -> {
            if (new Checks().filled(reason).atMost(reason, CalendarChanges.LONGEST_REASON).passed()) {
                apply.accept(reason.getValue().strip());
            }
        });
        yes.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div buttons = new Div(yes, new Button(getTranslation("calendar.back"), click -> back.run()));
        buttons.addClassName("editor-buttons");
        add(reason, buttons);
    }

    PreviewPart with(String typed) {
        reason.setValue(typed);
        return this;
    }
}
