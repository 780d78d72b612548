package org.arasha.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.arasha.shared.ui.FramePart;
import org.arasha.shared.ui.NavigationCount;
import org.arasha.shared.ui.PersonHere;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Navigation on the left with what this user may use; what is their own under their name on top. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String WORK = "work";
    private static final double KNOWN = 50;
    private static final double SETTINGS = 90;
    private static final double OWN = 95;

    private final transient List<NavigationCount> counts;
    private final Map<String, SideNavItem> items = new HashMap<>();
    private final OwnMenu own;
    private final Header top = new Header(new DrawerToggle());
    private final Span space = new Span();
    /** What is on top but for a question that had no answer yet. */
    private final transient List<FramePart> missing;
    private final Map<String, Integer> shown = new HashMap<>();
    private final transient List<Registration> listening = new ArrayList<>();
    private boolean unanswered;

    MainLayout(AuthenticationContext authentication, PersonHere person, List<NavigationCount> counts, List<FramePart> parts) {
        setPrimarySection(Section.DRAWER);
        Anchor brand = new Anchor(WORK, "Arasha");
        brand.addClassName("brand");
        // Asked once: for each route there is, whether it is this user's to open.
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        addToDrawer(brand, new Scroller(navigation(entries.stream().filter(entry -> entry.order() < OWN).toList())));
        this.own = new OwnMenu(person.name(), entries.stream().filter(entry -> entry.order() >= OWN).toList(), authentication::logout);
        this.counts = counts.stream().filter(count -> items.containsKey(count.path())).toList();
        this.missing = new ArrayList<>(parts);
        space.addClassName("top-space");
        top.add(space, own);
        top.addClassName("top");
        addMissing();
        addToNavbar(top);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        content.getElement().setAttribute("role", "main");
        super.showRouterLayoutContent(content);
    }

    /** Entries of one group have orders between two bounds: daily work first, then what is known, then what is set up; what is one's own stands in {@link OwnMenu}. */
    private Div navigation(List<MenuEntry> entries) {
        SideNav work = new SideNav();
        SideNav known = new SideNav(getTranslation("shell.navigation.known"));
        SideNav settings = new SideNav(getTranslation("shell.navigation.settings"));
        for (MenuEntry entry : entries) {
            SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
            item.setMatchNested(true);
            if (entry.path().endsWith(WORK)) {
                // Where one begins, too: everything lies below that, so nothing below it may count.
                item.setMatchNested(false);
                item.setPathAliases(Set.of(""));
            }
            items.put(entry.path().replaceFirst("^/", ""), item);
            (entry.order() < KNOWN ? work : entry.order() < SETTINGS ? known : settings).addItem(item);
        }
        Div all = new Div();
        Stream.of(work, known, settings).filter(group -> !group.getItems().isEmpty()).forEach(all::add);
        all.addClassName("nav");
        return all;
    }

    private void addMissing() {
        for (FramePart part : List.copyOf(missing)) {
            unlessAway(part::part).ifPresent(made -> {
                missing.remove(part);
                top.addComponentAtIndex(top.indexOf(space), made);
            });
        }
    }

    /**
     * The frame is also around the page that says what is wrong: it does without what the database does not give. Where all connections
     * are taken each question waits for seconds, so that after one without an answer no other is asked.
     */
    private <T> Optional<T> unlessAway(Supplier<T> part) {
        try {
            return unanswered ? Optional.empty() : Optional.of(part.get());
        } catch (DataAccessException | TransactionException away) {
            unanswered = true;
            return Optional.empty();
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        UI ui = attach.getUI();
        for (NavigationCount count : counts) {
            listening.add(count.onChange(once(ui, () -> {
                unlessAway(count::count).ifPresent(number -> show(count, number));
                unanswered = false;
            })));
        }
    }

    /** Asked for again before it could be done, it is done once: many changes come at a time, and every open window hears of each. */
    private static Runnable once(UI ui, Command deed) {
        AtomicBoolean pending = new AtomicBoolean();
        return () -> {
            if (pending.compareAndSet(false, true)) {
                ui.access(() -> {
                    pending.set(false);
                    deed.execute();
                });
            }
        };
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        listening.forEach(Registration::remove);
        listening.clear();
        super.onDetach(detach);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        own.at(event.getLocation().getPath());
        addMissing();
        counts.forEach(count -> unlessAway(count::count).ifPresent(number -> show(count, number)));
        unanswered = false;
    }

    private void show(NavigationCount count, int number) {
        if (Objects.equals(shown.put(count.path(), number), number)) {
            return;
        }
        Span badge = new Span(String.valueOf(number));
        badge.addClassName("nav-count");
        items.get(count.path()).setSuffixComponent(number == 0 ? null : badge);
    }
}
