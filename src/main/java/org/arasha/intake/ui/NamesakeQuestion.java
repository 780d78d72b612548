package org.arasha.intake.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import org.arasha.directory.PersonId;
import org.arasha.incident.CasesOfPerson;
import org.arasha.incident.ui.NamesakeWords;
import org.arasha.shared.ui.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Whether a name that is typed means whom the records have under it, or another. Two people of one name must not become one,
 * so nobody but the reader answers it.
 */
class NamesakeQuestion extends RadioButtonGroup<NamesakeQuestion.Answer> {

    /** @param person whom the records have; null for somebody new, who may be the one that a row above names */
    record Answer(@Nullable PersonId person, boolean another, String words) {

        @Override
        public String toString() {
            return "Answer[" + (person == null ? another : person.value()) + "]";
        }
    }

    private final transient CasesOfPerson cases;
    private transient List<Answer> answers = List.of();

    NamesakeQuestion(CasesOfPerson cases) {
        this.cases = cases;
        setLabel(getTranslation("intake.who.isItThey"));
        setHelperText(getTranslation("intake.who.isItThey.hint"));
        setItemLabelGenerator(Answer::words);
        addClassName("namesakes");
        setVisible(false);
    }

    /**
     * Asks where there is somebody to mix up with; what was answered to the same question stays.
     *
     * @param above whether somebody new in a row above has this name
     */
    void ask(String name, boolean above) {
        List<Answer> now = name.isEmpty() ? List.of() : answers(cases.namesakes(name), above);
        if (now.equals(answers)) {
            return;
        }
        Answer before = getValue();
        answers = now;
        setItems(now);
        setVisible(!now.isEmpty());
        if (before != null && now.contains(before)) {
            setValue(before);
        } else if (!now.isEmpty() && now.getFirst().person() == null) {
            setValue(now.getFirst());
        }
    }

    private List<Answer> answers(List<CasesOfPerson.Namesake> known, boolean above) {
        if (known.isEmpty() && !above) {
            return List.of();
        }
        List<Answer> all = new ArrayList<>(known.stream().map(this::answer).toList());
        if (above) {
            all.add(new Answer(null, false, getTranslation("intake.who.above")));
        }
        all.add(new Answer(null, true, getTranslation("intake.who.another")));
        return all;
    }

    private Answer answer(CasesOfPerson.Namesake one) {
        return new Answer(one.person().id(), false, NamesakeWords.of(one, this));
    }

    void answerAnother() {
        answers.stream().filter(Answer::another).forEach(this::setValue);
    }

    boolean isAnother() {
        return getValue() != null && getValue().another();
    }

    @Nullable PersonId person() {
        return getValue() == null ? null : getValue().person();
    }

    Checks check(Checks checks) {
        return checks.that(this, answers.isEmpty() || !isEmpty(), "intake.who.isItThey.needed");
    }
}
