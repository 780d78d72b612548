package org.arasha.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.jspecify.annotations.Nullable;

/** Chooses who is known, found while typing, or takes a new name as it is typed. */
public class PersonField extends ComboBox<PersonField.Choice> {

    /**
     * @param id           of a person, or null
     * @param organisation where the form takes organisations, too, and it is one in the records; or null
     * @param name         of who is entered under it when the form is saved, unless there is an id
     */
    public record Choice(@Nullable PersonId id, @Nullable OrganisationId organisation, String name) {

        public Choice(@Nullable PersonId id, String name) {
            this(id, null, name);
        }

        public boolean isNew() {
            return id == null && organisation == null;
        }

        @Override
        public String toString() {
            return "Choice[" + (id != null ? id.value() : organisation != null ? organisation.value() : "new") + "]";
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

    /** Says beside each name in the list what tells it from others that are spelled alike. */
    public PersonField telling(Function<Choice, String> about) {
        setRenderer(LitRenderer.<Choice>of("<span>${item.name}</span> <span class=\"quiet\">${item.about}</span>")
                .withProperty("name", Choice::name).withProperty("about", about::apply));
        return this;
    }

    public Checks check(Checks checks, boolean needed) {
        return checks.that(this, !needed || getValue() != null, "ui.required")
                .that(this, getValue() == null || !getValue().isNew() || People.isName(getValue().name()),
                        "directory.refusal.name", People.LONGEST_NAME);
    }
}
