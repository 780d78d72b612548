package org.arasha.insight.ui;

import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.insight.DeadlineRow;
import org.arasha.insight.PersonLoad;
import org.arasha.insight.Workload.RoleLoad;
import org.arasha.shared.ui.RowKeys;
import org.arasha.shared.ui.Section;

/** The roles and the people with what they have; a step can be dropped on a person. */
class LoadRows extends Div {

    LoadRows(Map<Role, RoleLoad> roles, List<PersonLoad> people, LoadPlace place, BiConsumer<DeadlineRow, UserId> drop) {
        UnorderedList teams = list();
        roles.forEach((role, load) -> teams.add(LoadRow.of(role, load, role == place.role())));
        UnorderedList persons = list();
        people.stream().filter(one -> place.ofRole().map(one.roles()::contains).orElse(true)).forEach(one -> {
            LoadRow row = LoadRow.of(one, one.id().equals(place.who()));
            DropTarget<LoadRow> target = DropTarget.create(row);
            target.setDropEffect(DropEffect.MOVE);
            target.addDropListener(event -> event.getDragData().filter(DeadlineRow.class::isInstance).map(DeadlineRow.class::cast)
                    .ifPresent(step -> drop.accept(step, one.id())));
            persons.add(row);
        });
        add(new Section("insight.workload.roles", teams), new Section("insight.workload.people", persons));
        RowKeys.listen(this);
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("work-list");
        return list;
    }
}
