package org.arasha.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Refuses to start where others could reach users whose password everybody knows. */
@Component
class LoopbackOnlyWithExampleUsers implements SmartLifecycle {

    private final ExampleMode examples;
    private final String address;
    private boolean running;

    LoopbackOnlyWithExampleUsers(ExampleMode examples, @Value("${server.address:0.0.0.0}") String address) {
        this.examples = examples;
        this.address = address;
    }

    @Override
    public void start() {
        if ((examples.isOn() || examples.hasUsers()) && !isLoopback()) {
            throw new Exposed(address);
        }
        running = true;
    }

    /** An empty address is loopback to the resolver, and every address of the machine to the web server. */
    private boolean isLoopback() {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts in a late phase. */
    @Override
    public int getPhase() {
        return 0;
    }

    static class Exposed extends RuntimeException {
        Exposed(String address) {
            super("Example users exist, and the application was to listen on " + (address.isBlank() ? "every address" : address));
        }
    }

    static class Analyzer extends AbstractFailureAnalyzer<Exposed> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, Exposed cause) {
            return new FailureAnalysis(cause.getMessage() + ".",
                    "Listen on 127.0.0.1, or use a database that never held example cases, with arasha.example-data=false.",
                    cause);
        }
    }
}
