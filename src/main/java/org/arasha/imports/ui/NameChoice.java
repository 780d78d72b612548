package org.arasha.imports.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.arasha.imports.Preview.Answer;
import org.arasha.imports.Preview.Asked;
import org.arasha.incident.CasesOfPerson.Namesake;
import org.arasha.incident.ui.NamesakeWords;

/** Whom a name in a row means. */
class NameChoice extends RadioButtonGroup<Answer> {

    private final transient Asked asked;

    NameChoice(Asked asked, Consumer<Answer> answered) {
        this.asked = asked;
        setLabel(getTranslation("imports.name", asked.name()));
        setHelperText(getTranslation("imports.name.hint"));
        List<Answer> answers = new ArrayList<>(asked.known().stream().<Answer>map(one -> new Answer.Known(one.person().id())).toList());
        if (asked.firstRow() != null) {
            answers.add(new Answer.SameInTable());
        }
        answers.add(new Answer.Another());
        setItems(answers);
        setItemLabelGenerator(this::words);
        setValue(asked.answer());
        addValueChangeListener(change -> answered.accept(change.getValue()));
    }

    private String words(Answer answer) {
        return switch (answer) {
            case Answer.Known known -> asked.known().stream().filter(one -> one.person().id().equals(known.person())).findFirst()
                    .map((Namesake one) -> NamesakeWords.of(one, this)).orElse("");
            case Answer.SameInTable same -> getTranslation("imports.name.sameInTable", asked.firstRow());
            case Answer.Another another -> getTranslation("incident.namesake.another");
        };
    }
}
