package org.arasha.incident.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.incident.Category;
import org.arasha.incident.CategoryId;
import org.arasha.incident.FieldGroup;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** How a category is called, and what the form of its incidents shows. */
class CategoryForm extends EditForm<Category> {

    private final LocalizedTextField name = new LocalizedTextField("incident.category.name",
            Here.language(), Category.LONGEST_NAME);
    private final CheckboxGroup<FieldGroup> groups = new CheckboxGroup<>();

    CategoryForm() {
        groups.setLabel(getTranslation("incident.category.groups"));
        groups.setItems(FieldGroup.values());
        groups.setItemLabelGenerator(this::words);
        add(name, groups);
    }

    @Override
    public void fill(Category known) {
        name.setValue(known.name());
        groups.setValue(known.groups());
    }

    @Override
    public boolean isRight() {
        return new Checks().that(name, !name.getValue().isEmpty(), "ui.required")
                .shortEnough(name).passed();
    }

    @Override
    public Category value(@Nullable Category known) {
        Category before = known != null ? known
                : new Category(CategoryId.fresh(), 0, "", null, 0, LocalizedText.NONE, false, Set.of());
        return before.described(name.getValue(), Set.copyOf(groups.getValue()));
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().texts("incident.category.name", name).with("incident.category.groups", groups,
                chosen -> chosen.stream().sorted().map(this::words).collect(Collectors.joining(", ")));
    }

    private String words(FieldGroup group) {
        return getTranslation("incident.fieldGroup." + group);
    }
}
