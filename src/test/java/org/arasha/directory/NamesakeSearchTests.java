package org.arasha.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.access.Role;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ArashaTest
record NamesakeSearchTests(JdbcClient jdbc, JsonMapper json, People people, As as) {

    @Test
    void asksOfNoMoreThanAHundredNamesAtOnce() {
        PersonId known = as.role(Role.INTAKE, () ->
                people.enter(LocalizedText.of(Language.EN, "Quentin Zhumadilov"), Set.of(), null, LocalizedText.NONE)).id();
        List<String> questions = new ArrayList<>();
        List<String> keys = Stream.concat(IntStream.range(0, 250).mapToObj(n -> "somebody number" + (char) ('a' + n % 26) + (char) ('a' + n / 26)),
                Stream.of("quentin zhumadilov")).toList();

        var found = new NamesakeSearch(noting(questions), json).of(keys, 5);

        assertThat(questions).hasSize(6);
        assertThat(found.get("quentin zhumadilov")).contains(known);
    }

    private JdbcClient noting(List<String> questions) {
        return (JdbcClient) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {JdbcClient.class}, (proxy, method, arguments) -> {
            questions.add((String) arguments[0]);
            try {
                return method.invoke(jdbc, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }
}
