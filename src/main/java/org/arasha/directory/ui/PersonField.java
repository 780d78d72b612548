package org.arasha.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.jspecify.annotations.Nullable;

/** Chooses somebody who is known, found while typing, or takes a new name as it is typed. */
public class PersonField extends ComboBox<PersonField.Choice> {

    /** @param id null for somebody who is entered under this name when the form is saved */
    public record Choice(@Nullable PersonId id, String name) {

        @Override
        public String toString() {
            return "Choice[" + (id == null ? "new" : id.value()) + "]";
        }
    }

    /** @param meant who may be meant by what is typed, the likeliest first */
    public PersonField(String labelKey, Function<String, Stream<Choice>> meant) {
        setLabel(getTranslation(labelKey));
        setItemLabelGenerator(Choice::name);
        setItems(query -> meant.apply(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> setValue(new Choice(null, PlainText.line(typed.getDetail()).strip())));
    }

    public Checks check(Checks checks, boolean needed) {
        return checks.that(this, !needed || getValue() != null, "ui.required")
                .that(this, getValue() == null || getValue().id() != null || People.isName(getValue().name()),
                        "directory.refusal.name", People.LONGEST_NAME);
    }
}
