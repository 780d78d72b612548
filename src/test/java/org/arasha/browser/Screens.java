package org.arasha.browser;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.arasha.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All screens there are, as the application itself says, and where each of them opens on the example cases. */
final class Screens {

    /**
     * @param template the route, {@code incidents/:id/verify}
     * @param path     an address of it
     * @param open     the step that waits there; null where it is not a task screen, or none waits
     */
    record Screen(String template, String path, Set<Role> roles, @Nullable Step open) {

        /** Whether it is no step's, or the step's and theirs to do: then it is another screen than for those who only look on. */
        boolean isDoneBy(Role role) {
            return open == null || open.role() == role;
        }

        String name() {
            return template.isEmpty() ? "start" : template.replaceAll("[:?]", "").replace('/', '-');
        }
    }

    record Step(String task, Role role, @Nullable UUID holder) {}

    /** One on which news have come in while an appeal runs: it has something in every part. */
    private static final String A_CASE = "select number from open_task where step = 'Task_ReviewNewInformation' order by due_at limit 1";
    /** Whom not everybody may see. */
    private static final String GUARDED = "select c.person from person_case c join case_access a on a.case_id = c.case_id where a.restricted";
    private static final String A_PERSON = """
            select person::text from person_case where person not in (%s) group by person order by count(*) desc, person limit 1""".formatted(GUARDED);

    /** What stands for the variable parts of a route that is no task screen, in their order. */
    private static final Map<String, List<String>> PARTS = Map.ofEntries(
            Map.entry("incidents/:id", List.of(A_CASE)),
            Map.entry("incidents/:id/history/:part?", List.of(A_CASE, "select 'claims'")),
            Map.entry("incidents/:id/as-of/:at", List.of(A_CASE, """
                    select to_char(now() at time zone 'Asia/Almaty', 'YYYY-MM-DD"T"HH24:MI:SS')""")),
            Map.entry("incidents/:id/merge/:other", List.of(A_CASE, "select number from incident where number = '2019-0001'")),
            Map.entry("people/:id", List.of(A_PERSON)),
            Map.entry("people/:id/merge/:other", List.of(A_PERSON, """
                    select id::text from person where id not in (select loser from merge) and id not in (%s) and id::text <> (%s)
                    order by id limit 1""".formatted(GUARDED, A_PERSON))),
            Map.entry("organisations/:id", List.of("select id::text from organisation where own")),
            Map.entry("authorities/:id", List.of("select authority::text from official order by since, id limit 1")),
            Map.entry("norms/:id", List.of("select id::text from norm order by in_order limit 1")),
            Map.entry("appeals/:id", List.of("select number from appeal where number = '2019-A1'")),
            Map.entry("submissions/:id", List.of("select number from submission order by number limit 1")),
            Map.entry("evidence/:id", List.of("select id::text from case_file order by id limit 1")),
            Map.entry("import/:id", List.of("select id::text from import_run order by created_at limit 1")));

    /** What else a route shows. */
    private static final Map<String, List<String>> VIEWS = Map.of("reports", List.of("month", "authorities"));

    /** Addresses outside the frame of the application, and what answers there but is no screen. */
    private static final Set<String> PAGES = Set.of("/sign-in", "/first-administrator", "/own-password", "/report", "/report/follow",
            "/report/follow/write", "/report/**", "/sign/{link}", "/sign/**");
    private static final Set<String> NO_SCREENS = Set.of("/files/{id}", "/files/{id}/download", "/feed/{secret}.ics", "/feed/**", "/_static/letter/{cut}.ttf",
            "/error");

    private final WebApplicationContext application;
    private final JdbcClient jdbc;

    Screens(WebApplicationContext application, JdbcClient jdbc) {
        this.application = application;
        this.jdbc = jdbc;
    }

    /** Routes and pages of which nothing above says how they are opened. */
    Set<String> unknown() {
        Set<String> unknown = new TreeSet<>();
        for (RouteData route : routes()) {
            String template = route.getTemplate();
            if (roles(route).isEmpty() ? !PAGES.contains("/" + template)
                    : template.contains(":") && !PARTS.containsKey(template) && !isTask(template)) {
                unknown.add(template);
            }
        }
        application.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(one -> one.getHandlerMethods().entrySet().stream())
                .filter(one -> one.getValue().getBeanType().getName().startsWith("org.arasha"))
                .flatMap(one -> one.getKey().getPatternValues().stream())
                .filter(one -> !PAGES.contains(one) && !NO_SCREENS.contains(one)).forEach(unknown::add);
        return unknown;
    }

    String aCase() {
        return jdbc.sql(A_CASE).query(String.class).single();
    }

    List<Screen> all() {
        List<Screen> screens = new ArrayList<>();
        for (RouteData route : routes()) {
            String template = route.getTemplate();
            if (isTask(template)) {
                screens.add(task(template, roles(route)));
            } else {
                screens.add(new Screen(template, path(template), roles(route), null));
                VIEWS.getOrDefault(template, List.of()).forEach(view -> screens.add(new Screen(template + ":" + view,
                        template + "?view=" + view, roles(route), null)));
            }
        }
        return screens;
    }

    private List<RouteData> routes() {
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(
                new VaadinServletContext(Objects.requireNonNull(application.getServletContext())))).getAvailableRoutes();
    }

    private static Set<Role> roles(RouteData route) {
        if (!route.getNavigationTarget().getAnnotation(Route.class).autoLayout()) {
            return Set.of();
        }
        RolesAllowed allowed = route.getNavigationTarget().getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            Arrays.stream(allowed.value()).map(Role::valueOf).forEach(roles::add);
            return roles;
        }
        return route.getNavigationTarget().isAnnotationPresent(PermitAll.class) ? EnumSet.allOf(Role.class) : Set.of();
    }

    private String path(String template) {
        String path = template;
        for (String part : PARTS.getOrDefault(template, List.of())) {
            path = path.replaceFirst(":\\w+\\??", jdbc.sql(part).query(String.class).single());
        }
        return path;
    }

    /** What the processes name as the screen of one of their steps. */
    private static boolean isTask(String template) {
        return TaskRoutes.TEMPLATES.contains(template);
    }

    /** A step that waits there, or the screen of one that is done. */
    private Screen task(String template, Set<Role> roles) {
        record Waiting(String taskId, String route, String role, @Nullable UUID holder) {}
        String like = template.replace(":id", "%");
        Optional<Waiting> waiting = jdbc.sql("""
                select task_id, route, role, holder from open_task where route like ? and not restricted
                order by holder nulls last, due_at limit 1""").param(like).query(Waiting.class).optional();
        return waiting.map(one -> new Screen(template, one.route(), roles,
                        new Step(one.taskId(), Role.valueOf(one.role().toUpperCase()), one.holder())))
                .orElseGet(() -> new Screen(template, template.replaceFirst(":id", somewhere(template)), roles, null));
    }

    private String somewhere(String template) {
        return path(template.startsWith("appeals") ? "appeals/:id" : template.startsWith("submissions") ? "submissions/:id" : "incidents/:id")
                .replaceFirst(".*/", "");
    }
}
