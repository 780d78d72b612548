package org.arasha.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The routes that the process definitions name as the screens of their steps. */
final class TaskRoutes {

    private static final Pattern KEY = Pattern.compile("camunda:formKey=\"([^\"]+)\"");

    static final Set<String> TEMPLATES = read();

    private TaskRoutes() {}

    private static Set<String> read() {
        Set<String> routes = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                KEY.matcher(Files.readString(file)).results()
                        .forEach(key -> routes.add(key.group(1).replace("{id}", ":id")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The processes cannot be read", e);
        }
        return routes;
    }
}
