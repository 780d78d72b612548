package org.arasha.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.access.OrganisationChoice;
import org.arasha.access.UserId;
import org.arasha.access.Users;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Editor;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** The people who may sign in; a new one is entered below the list. What is done to one shows in their line: what is begun in others stays. */
@Route(AccessNavigation.USERS)
@Menu(title = "access.users", order = 90)
@RolesAllowed("ADMINISTRATOR")
class UsersView extends Screen {

    private final transient Users users;
    private final transient OrganisationChoice organisations;
    private final transient Set<UserId> shown = new HashSet<>();
    private final UnorderedList list = new UnorderedList();
    private final Div fresh = new Div();

    UsersView(Users users, OrganisationChoice organisations) {
        super("access.users");
        this.users = users;
        this.organisations = organisations;
        list.addClassName("work-list");
        add(head(), list, new Section("access.users.new", fresh));
        show();
    }

    /** Adds the lines of those who have none, and an empty form for the next. */
    private void show() {
        List<Users.Row> all = users.all();
        for (int i = 0; i < all.size(); i++) {
            if (shown.add(all.get(i).id())) {
                list.addComponentAtIndex(Math.min(i, list.getComponentCount()), line(all.get(i)));
            }
        }
        fresh.removeAll();
        fresh.add(new NewUserForm(users, organisations, this::show));
    }

    private ListItem line(Users.Row user) {
        ListItem item = new ListItem();
        item.addClassName("work-row");
        fill(item, user);
        return item;
    }

    private void fill(ListItem item, UserId id) {
        users.find(id).ifPresent(user -> fill(item, user));
    }

    private void fill(ListItem item, Users.Row user) {
        Span name = new Span(user.name());
        String roles = user.roles().stream().map(role -> getTranslation("access.role." + role)).sorted()
                .collect(Collectors.joining(", "));
        Div what = new Div(name, new Quiet(user.login() + " · " + roles
                + (user.temporary() ? " · " + getTranslation("access.users.temporary") : "")));
        what.addClassName("work-what");
        if (user.returnedAt() != null) {
            what.add(new StatusBadge(Tone.OVERDUE, getTranslation("access.returned", Dates.day(user.returnedAt()))));
        }
        Button bar = new Button(getTranslation(user.enabled() ? "access.users.bar" : "access.users.letIn"), click -> {
            users.bar(user.id(), user.enabled());
            Notices.done(getTranslation(user.enabled() ? "access.users.barred" : "access.users.letInDone"));
            fill(item, user.id());
        });
        bar.setAriaLabel(bar.getText() + ": " + user.name());
        Button anew = new Button(getTranslation("access.users.newPassword"), click -> askForNewPassword(item, user));
        anew.setVisible(user.resettable());
        anew.setAriaLabel(getTranslation("access.users.newPassword") + ": " + user.name());
        RowButton edit = new RowButton("ui.edit", user.name(), () -> edit(item, user));
        edit.setVisible(!user.example());
        item.removeAll();
        item.add(what, edit, anew, bar);
    }

    private void edit(ListItem item, Users.Row user) {
        item.removeAll();
        item.add(new Editor<>(() -> new UserForm(organisations), user, changed -> {
            users.change(changed.get());
            Notices.done(getTranslation("access.users.edited"));
        }, known -> users.find(known.id()), () -> fill(item, user.id())));
    }

    /** Their present one, and what they have open, end with it. */
    private void askForNewPassword(ListItem item, Users.Row user) {
        ConfirmDialog question = new ConfirmDialog(getTranslation("access.users.newPassword.question", user.name()),
                getTranslation("access.users.newPassword.hint"), getTranslation("access.users.newPassword.set"), confirm -> {
                    new NewPasswordDialog(user.name(), users.newPassword(user.id())).open();
                    fill(item, user.id());
                });
        question.setCancelable(true);
        question.setCancelText(getTranslation("access.users.newPassword.not"));
        question.open();
    }
}
