package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.arasha.appeal.Founded;
import org.arasha.incident.Claim;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What is to be looked at in a statement: what it rests on, what has become of that, whom it names. */
class StatementMarks extends Div {

    private final Language reader;
    private final transient @Nullable Runnable keep;
    private final transient @Nullable Runnable composeAnew;

    /** For who only reads them. */
    StatementMarks(Language reader) {
        this(reader, null, null);
    }

    StatementMarks(Language reader, @Nullable Runnable keep, @Nullable Runnable composeAnew) {
        this.reader = reader;
        this.keep = keep;
        this.composeAnew = composeAnew;
        addClassName("statement-marks");
    }

    void show(Founded founded) {
        removeAll();
        if (!founded.isCarried()) {
            add(new StatusBadge(Tone.OVERDUE, getTranslation("appeal.statement.unfounded")));
        }
        if (founded.namesUnagreed()) {
            add(new StatusBadge(Tone.OVERDUE, getTranslation("appeal.statement.namesUnagreed")));
        }
        if (founded.isSaidToBeAttributed()) {
            add(badge("appeal.statement.saidToBeAttributed"));
        }
        if (founded.isSaidByNobody()) {
            add(badge("appeal.statement.saidByNobody"));
        }
        founded.addition(reader).ifPresent(words -> add(new Quiet(getTranslation("appeal.statement.letterAdds", words))));
        founded.changes().forEach(change -> add(changed(change)));
        if (keep != null && !founded.changes().isEmpty()) {
            add(button("appeal.statement.keep", keep));
            if (composeAnew != null && founded.isCarried()) {
                add(button("appeal.statement.composeAnew", composeAnew));
            }
        }
    }

    private Div changed(Founded.Changed change) {
        Div mark = new Div();
        mark.addClassName("entry");
        Claim now = change.now();
        if (now == null) {
            mark.add(badge("appeal.statement.changed.gone"), new Paragraph(before(change.then().seen(), reader)));
            return mark;
        }
        if (change.isWorded()) {
            Language changed = changed(change.then().seen(), now.text());
            mark.add(badge("appeal.statement.changed.worded"), new Paragraph(before(change.then().seen(), changed)),
                    new Paragraph(getTranslation("appeal.statement.now", now.text().in(changed))));
        }
        if (change.isReassessed()) {
            mark.add(badge("appeal.statement.changed.reassessed"),
                    new Paragraph(getTranslation("appeal.statement.before", standing(change.then().standing(), change.then().attribution()))),
                    new Paragraph(getTranslation("appeal.statement.now", standing(now.standing(), now.attribution()))));
        }
        if (change.isWithdrawn()) {
            mark.add(badge("appeal.statement.changed.withdrawn"));
        }
        return mark;
    }

    /** The reader's, or another one where it says the same to them. */
    private Language changed(LocalizedText then, LocalizedText now) {
        return Stream.concat(Stream.of(reader), Stream.of(Language.values())).filter(one -> !then.in(one).equals(now.in(one))).findFirst().orElse(reader);
    }

    private Span before(LocalizedText then, Language language) {
        return new Span(getTranslation("appeal.statement.before", then.in(language)));
    }

    private String standing(Claim.Standing standing, Claim.Attribution attribution) {
        return getTranslation("incident.standing." + standing) + ", " + getTranslation("incident.attribution." + attribution);
    }

    private StatusBadge badge(String key) {
        return new StatusBadge(Tone.WARNING, getTranslation(key));
    }

    private Button button(String key, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return button;
    }
}
