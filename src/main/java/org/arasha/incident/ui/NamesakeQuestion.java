package org.arasha.incident.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import org.arasha.directory.PersonId;
import org.arasha.incident.CasesOfPerson;
import org.arasha.shared.ui.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Whether a name that is typed means whom the records have under it, or another. Two people of one name must not become one,
 * so nobody but the reader answers it.
 */
public class NamesakeQuestion extends RadioButtonGroup<NamesakeQuestion.Answer> {

    /** @param person whom the records have; null for somebody new, who may be the one that a row above names */
    public record Answer(@Nullable PersonId person, boolean another, String words) {

        /** As a draft keeps it. */
        String written() {
            return person == null ? String.valueOf(another) : person.value().toString();
        }

        @Override
        public String toString() {
            return "Answer[" + written() + "]";
        }
    }

    private final transient CasesOfPerson cases;
    private transient List<Answer> answers = List.of();

    public NamesakeQuestion(CasesOfPerson cases) {
        this.cases = cases;
        setLabel(getTranslation("incident.namesake.ask"));
        setHelperText(getTranslation("incident.namesake.ask.hint"));
        setItemLabelGenerator(Answer::words);
        setVisible(false);
    }

    /**
     * Asks where there is somebody to mix up with; what was answered to the same question stays.
     *
     * @param above whether somebody new in a row above has this name
     */
    public void ask(String name, boolean above) {
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
            all.add(new Answer(null, false, getTranslation("incident.namesake.above")));
        }
        all.add(new Answer(null, true, getTranslation("incident.namesake.another")));
        return all;
    }

    private Answer answer(CasesOfPerson.Namesake one) {
        return new Answer(one.person().id(), false, NamesakeWords.of(one, this));
    }

    /** What a draft has kept, if it still answers what is asked. */
    @Nullable Answer read(String written) {
        return answers.stream().filter(one -> one.written().equals(written)).findFirst().orElse(null);
    }

    public void answerAnother() {
        answers.stream().filter(Answer::another).forEach(this::setValue);
    }

    public boolean isAnother() {
        return getValue() != null && getValue().another();
    }

    public @Nullable PersonId person() {
        return getValue() == null ? null : getValue().person();
    }

    public Checks check(Checks checks) {
        return checks.that(this, answers.isEmpty() || !isEmpty(), "incident.namesake.ask.needed");
    }
}
