import FluxTerminal
import Glibc

Terminal.prepareStandardDescriptors()
exit(Runner().run(unsafeArguments: CommandLine.unsafeArgv, count: Int(CommandLine.argc)))
