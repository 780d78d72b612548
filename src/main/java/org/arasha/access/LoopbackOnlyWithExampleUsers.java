package org.arasha.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
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
        if ((examples.isOn() || examples.hasUsers()) && !isLoopback(address)) {
            throw new Exposed("Example users exist", address);
        }
        running = true;
    }

    /** An empty address is loopback to the resolver, and every address of the machine to the web server. */
    private static boolean isLoopback(String address) {
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

    /** Whoever asks for them there is told before anything is started, whatever is in the database. */
    static class AskedFor implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Environment asked = context.getEnvironment();
            String address = asked.getProperty("server.address", "");
            if (asked.getRequiredProperty("arasha.example-data", Boolean.class) && !isLoopback(address)) {
                throw new Exposed("Example users are asked for (arasha.example-data=true)", address);
            }
        }
    }

    static class Exposed extends RuntimeException {
        Exposed(String why, String address) {
            super(why + ", and the application was to listen on " + (address.isBlank() ? "every address" : address));
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
