// A real personal data server with its directory of identities, both on free ports of this computer. Says where it is in
// one line of JSON, and ends when its standard input does, so that it never outlives the test that started it.
import { TestNetworkNoAppView } from '@atproto/dev-env'
import { createServer } from 'node:net'

const free = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const network = await TestNetworkNoAppView.create({
  plc: { port: await free() },
  pds: { port: await free(), hostname: 'localhost' },
})
console.log(JSON.stringify({ url: network.pds.url }))

const end = async () => {
  await network.close()
  process.exit(0)
}
process.stdin.on('end', end).resume()
process.on('SIGTERM', end)
