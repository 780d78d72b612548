package org.arasha.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two people made of the same thing, field by field: the later one chooses. Where only one of them changed a field
 * their version is chosen already; where both did, nothing is.
 */
public class TwoVersions extends Div {

    public enum Side { MINE, THEIRS }

    /**
     * One thing to be chosen.
     *
     * @param mine   how mine reads
     * @param likely which of them is chosen already; null where both have changed it
     * @param take   makes theirs mine
     */
    public record Question(String labelKey, String mine, String theirs, @Nullable Side likely, Runnable take) {

        /** What both have changed. */
        public Question(String labelKey, String mine, String theirs, Runnable take) {
            this(labelKey, mine, theirs, null, take);
        }
    }

    private record Choice(Question question, RadioButtonGroup<Side> side) {}

    private final transient List<Choice> choices = new ArrayList<>();

    /**
     * @param before  as both found it
     * @param mine    as the reader has it; gets what the reader chooses
     * @param theirs  as it has been saved meanwhile
     * @param decided called once everything is chosen
     */
    public TwoVersions(FieldSet before, FieldSet mine, FieldSet theirs, Runnable decided) {
        this(questions(before, mine, theirs), decided);
    }

    /** @param decided called once everything is chosen */
    public TwoVersions(List<Question> questions, Runnable decided) {
        addClassName("two-versions");
        getElement().setAttribute("role", "alert");
        add(new H3(getTranslation("ui.versions.title")), new Paragraph(getTranslation("ui.versions.hint")));
        questions.forEach(this::ask);
        Button save = new Button(getTranslation("ui.versions.save"), click -> decide(decided));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(save);
    }

    private static List<Question> questions(FieldSet before, FieldSet mine, FieldSet theirs) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < mine.fields().size(); i++) {
            FieldSet.Field<?> own = mine.fields().get(i);
            FieldSet.Field<?> other = theirs.fields().get(i);
            if (!own.isAs(other)) {
                Side likely = other.isAs(before.fields().get(i)) ? Side.MINE : own.isAs(before.fields().get(i)) ? Side.THEIRS : null;
                questions.add(new Question(own.labelKey(), own.read(), other.read(), likely, () -> own.takeFrom(other)));
            }
        }
        return questions;
    }

    private void ask(Question question) {
        RadioButtonGroup<Side> side = new RadioButtonGroup<>();
        side.setLabel(getTranslation(question.labelKey()));
        side.setItems(Side.values());
        String yours = words("ui.versions.MINE", question.mine());
        String others = words("ui.versions.THEIRS", question.theirs());
        side.setItemLabelGenerator(one -> one == Side.MINE ? yours : others);
        side.setValue(question.likely());
        choices.add(new Choice(question, side));
        add(side);
    }

    private String words(String key, String read) {
        return getTranslation(key, read.isBlank() ? getTranslation("ui.versions.empty") : read);
    }

    private void decide(Runnable decided) {
        Checks checks = new Checks();
        choices.forEach(choice -> checks.that(choice.side(), !choice.side().isEmpty(), "ui.versions.choose"));
        if (checks.passed()) {
            choices.stream().filter(choice -> choice.side().getValue() == Side.THEIRS).forEach(choice -> choice.question().take().run());
            decided.run();
        }
    }
}
