package org.arasha.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.incident.Categories;
import org.arasha.incident.Category;
import org.arasha.incident.CategoryId;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Editor;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.Screen;
import org.jspecify.annotations.Nullable;

/** The kinds of violation on their two levels: added, renamed, put in order, retired. */
@Route("administration/categories")
@Menu(title = "incident.category.all", order = 92)
@RolesAllowed("ADMINISTRATOR")
class CategoriesView extends Screen {

    private final transient Categories categories;
    private final Language language = Here.language();

    CategoriesView(Categories categories) {
        super("incident.category.all");
        this.categories = categories;
        show();
    }

    private void show() {
        removeAll();
        ListItem fresh = new ListItem();
        Button add = new Button(getTranslation("incident.category.add"), click -> addTo(fresh, null));
        UnorderedList list = new UnorderedList();
        list.addClassName("work-list");
        List<Category> all = categories.all();
        all.forEach(one -> list.add(line(one)));
        list.add(fresh);
        add(head(add), new Paragraph(getTranslation("incident.category.hint")), list);
    }

    private ListItem line(Category category) {
        String shows = category.groups().stream().sorted().map(group -> getTranslation("incident.fieldGroup." + group))
                .collect(Collectors.joining(", "));
        Div what = new Div(new Span(category.name().in(language)), new Quiet(shows));
        if (category.retired()) {
            what.add(new Quiet(getTranslation("incident.category.retired")));
        }
        what.addClassNames("work-what", "entry-words");
        ListItem item = new ListItem();
        item.addClassName("work-row");
        if (category.within() != null) {
            item.addClassName("within");
        }
        String name = category.name().in(language);
        Div actions = new Div(new RowButton("ui.edit", name, () -> edit(item, category)),
                new RowButton("incident.category.up", name, () -> move(category, true)),
                new RowButton("incident.category.down", name, () -> move(category, false)),
                new RowButton(category.retired() ? "incident.category.restore" : "incident.category.retire", name, () -> {
                    categories.retire(category.id(), !category.retired());
                    show();
                }));
        if (category.within() == null) {
            actions.addComponentAsFirst(new RowButton("incident.category.addWithin", name, () -> {
                ListItem fresh = new ListItem();
                item.getParent().map(UnorderedList.class::cast).ifPresent(list -> list.addComponentAtIndex(list.indexOf(item) + 1, fresh));
                addTo(fresh, category.id());
            }));
        }
        actions.addClassName("row-actions");
        item.add(what, actions);
        return item;
    }

    private void move(Category category, boolean up) {
        categories.move(category.id(), up);
        show();
    }

    private void edit(ListItem item, Category category) {
        item.removeAll();
        item.add(new Editor<>(CategoryForm::new, category, made -> categories.describe(made.get()), known -> categories.byId(Set.of(known.id()))
                .stream().findFirst(), this::show));
    }

    private void addTo(ListItem item, @Nullable CategoryId within) {
        item.removeAll();
        item.addClassName("work-row");
        item.add(new Editor<Category>(CategoryForm::new, null, made -> {
            Category typed = made.get();
            categories.add(within, typed.name(), typed.groups());
            Notices.done(getTranslation("incident.category.added"));
        }, known -> Optional.empty(), this::show));
    }
}
