package org.arasha.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arasha.access.Role;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.shared.Language;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The incidents of the published appeal once more, which are closed by now: copies that wait for a lawyer. */
@Component
@Lazy
public class PublishedIncidentsAnew {

    /** In Russian: whoever walks through the screens reads it. */
    public record Copy(String number, String title, boolean mentioned) {}

    private final PublishedIncidents published;
    private final Organisations organisations;
    private final Incidents incidents;
    private final Work work;
    private final TransactionTemplate transaction;

    PublishedIncidentsAnew(PublishedIncidents published, Organisations organisations, Incidents incidents, Work work,
            TransactionTemplate transaction) {
        this.published = published;
        this.organisations = organisations;
        this.incidents = incidents;
        this.work = work;
        this.transaction = transaction;
    }

    /** All wait to be chosen into an appeal, but for the second, which is still to be analysed. */
    public List<Copy> copies() {
        ExampleFile file = ExampleFile.read();
        Map<String, OrganisationId> known = known(file);
        List<ExampleFile> all = file.records("incidents");
        return IntStream.range(0, all.size()).mapToObj(i -> copy(file, all.get(i), known, i != 1)).toList();
    }

    /** The first so many in which nobody is held or charged, all to be chosen into an appeal. */
    public List<IncidentId> analysed(int cases) {
        ExampleFile file = ExampleFile.read();
        Map<String, OrganisationId> known = known(file);
        return file.records("incidents").stream()
                .filter(one -> one.records("detentions").isEmpty() && one.records("proceedings").isEmpty()).limit(cases)
                .map(one -> transaction.execute(status -> published.load(file, titledAsCopy(one), known, Set.of()))).toList();
    }

    /** The organisations of the published appeal, by their keys in its file. */
    Map<String, OrganisationId> known(ExampleFile file) {
        return file.at("organisations").root().keySet().stream()
                .collect(Collectors.toMap(key -> key, key -> organisation(file.at("organisations", key).words("name", Language.RU))));
    }

    private Copy copy(ExampleFile file, ExampleFile incident, Map<String, OrganisationId> known, boolean analysed) {
        Incident copy = transaction.execute(status -> incidents.find(analysed ? published.load(file, titledAsCopy(incident), known, Set.of())
                : published.verified(file, titledAsCopy(incident), known)));
        return new Copy(copy.number().toString(), copy.title().in(Language.RU), incident.has("mentioned"));
    }

    private static ExampleFile titledAsCopy(ExampleFile incident) {
        Map<String, Object> copy = new HashMap<>(incident.root());
        copy.put("title", Map.of("ru", "Копия: " + incident.words("title", Language.RU),
                "kk", "Көшірме: " + incident.words("title", Language.KK), "en", "Copy: " + incident.words("title", Language.EN)));
        return new ExampleFile(copy);
    }

    private OrganisationId organisation(String name) {
        return work.as(Role.LAWYER, () -> organisations.search(name)).stream()
                .filter(one -> one.name().in(Language.RU).equals(name)).map(Organisation::id).findFirst().orElseThrow();
    }
}
