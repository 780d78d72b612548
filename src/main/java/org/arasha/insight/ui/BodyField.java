package org.arasha.insight.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.UUID;
import org.arasha.insight.BoardChoices;
import org.arasha.insight.BoardChoices.Named;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;

/** One of the bodies, found by the words of its name; or any. */
class BodyField extends ComboBox<Named> {

    BodyField(BoardChoices choices, Language language, @Nullable UUID value) {
        setLabel(getTranslation("insight.filter.body"));
        setItems(query -> choices.bodies(query.getFilter().orElse(""), language).skip(query.getOffset()).limit(query.getLimit()));
        setItemLabelGenerator(Named::name);
        setClearButtonVisible(true);
        setPlaceholder(getTranslation("insight.filter.any"));
        if (value != null) {
            choices.body(value, language).forEach(this::setValue);
        }
    }

    @Nullable UUID id() {
        return isEmpty() ? null : getValue().id();
    }
}
